/** How the window looks and speaks: choices of the person at this PC. */
import { localeSchema } from '../../domain/language.ts';
import { preferencesSchema } from '../../domain/settings.ts';
import { useTexts } from '../text/texts.ts';
import { ChoiceRow, Rows } from './Rows.tsx';
import { useChoices } from './use-choices.ts';

export function Appearance() {
  const t = useTexts('settings');
  const { preferences, choose } = useChoices();
  return (
    <Rows>
      <ChoiceRow
        label={t.locale}
        text={t.localeText}
        value={preferences.locale}
        options={[
          ['nb', t.nb],
          ['nn', t.nn],
        ]}
        onChoose={(value) => choose({ ...preferences, locale: localeSchema.parse(value) })}
      />
      <ChoiceRow
        label={t.scheme}
        text={t.schemeText}
        value={preferences.colorScheme}
        options={[
          ['auto', t.auto],
          ['light', t.light],
          ['dark', t.dark],
        ]}
        onChoose={(value) => choose({ ...preferences, colorScheme: preferencesSchema.shape.colorScheme.parse(value) })}
      />
    </Rows>
  );
}

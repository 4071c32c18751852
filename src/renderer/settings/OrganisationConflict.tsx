/** Municipality or team was changed elsewhere: what differs, side by side, and the person chooses. */
import { Button } from '@digdir/designsystemet-react';
import { labelOf, termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { useSession } from '../app/session.tsx';
import { type Texts, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import type { OrganisationContent } from './organisation-editor.ts';

export function OrganisationConflict(props: {
  readonly stored: OrganisationContent;
  readonly mine: OrganisationContent;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const texts = useTexts('organisation');
  const { locale } = useSession();
  const t = texts.conflict;
  const theirs = linesOf(props.stored, texts, locale);
  const mine = linesOf(props.mine, texts, locale);
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <b>{t.title}</b>
        <p>{t.text}</p>
        <div className="settings-versions">
          <Version title={t.theirs} lines={theirs.filter((line) => !mine.includes(line))} />
          <Version title={t.mine} lines={mine.filter((line) => !theirs.includes(line))} />
        </div>
        <div className="row">
          <Button variant="secondary" onClick={() => props.onSettle('theirs')}>
            {t.keepTheirs}
          </Button>
          <Button variant="secondary" onClick={() => props.onSettle('mine')}>
            {t.keepMine}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Version({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const t = useTexts('organisation').conflict;
  return (
    <div className="settings-version">
      <small>{title}</small>
      <ul>{lines.length === 0 ? <li>{t.nothing}</li> : lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}

/** Everything that can be changed, one line each. */
function linesOf({ municipality, team }: OrganisationContent, t: Texts['organisation'], locale: Locale): string[] {
  const line = (label: string, value: string | number): string => `${label}: ${value}`;
  const { contact } = municipality;
  return [
    line(t.municipality.name, municipality.name),
    line(t.municipality.population, municipality.population.toLocaleString('nb-NO')),
    line(t.municipality.address, contact.address),
    line(t.municipality.phone, contact.phone),
    line(t.municipality.email, contact.email),
    line(t.municipality.locale, municipality.locale),
    line(t.municipality.levelScale, labelOf('levelScales', municipality.levelScale, locale)),
    line(t.team.name, team.name),
    line(t.team.kind, termLabel('teamKind', team.kind, locale)),
    line(t.team.method, labelOf('methods', team.methodPreset, locale)),
    ...team.members.map((m, i) =>
      [
        `${i + 1}. ${m.name}`,
        labelOf('services', m.serviceType, locale),
        m.profession,
        termLabel('teamRole', m.teamRole, locale),
        team.members.find((other) => other.id === m.deputyFor)?.name ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...municipality.placeNames,
  ];
}

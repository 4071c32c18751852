/** Local names that tell where somebody lives or goes: the guard stops them in every case. */
import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { fill, plural, useTexts } from '../text/texts.ts';
import { placesOf } from './fields.ts';
import { OrganisationFrame } from './OrganisationFrame.tsx';
import type { OrganisationContent, OrganisationEditor } from './organisation-editor.ts';
import { useForm } from './use-form.ts';

export const PlacesSection = () => <OrganisationFrame>{(inside) => <PlacesForm {...inside} />}</OrganisationFrame>;

function PlacesForm(props: {
  readonly content: OrganisationContent;
  readonly editor: OrganisationEditor;
  readonly round: number;
}) {
  const { content, editor, round } = props;
  const t = useTexts('organisation').places;
  const { placeNames } = content.municipality;
  const {
    form,
    problems: refused,
    set,
    leave,
  } = useForm({ text: placeNames.join('\n') }, round, (next) => {
    const read = placesOf(next.text);
    editor.change({ ...content, municipality: { ...content.municipality, placeNames: [...read.places] } });
    return read.refused;
  });
  return (
    <div className="card settings-form">
      <Field>
        <Label htmlFor="places">{t.label}</Label>
        <Field.Description>{t.how}</Field.Description>
        <Textarea
          id="places"
          rows={14}
          value={form.text}
          aria-invalid={refused.length > 0 || undefined}
          onChange={(e) => set({ text: e.target.value })}
          onBlur={() => {
            const { places, refused: wrong } = placesOf(form.text);
            leave({ text: [...places, ...wrong].join('\n') });
          }}
        />
        {refused.length > 0 && (
          <ValidationMessage>
            {fill(t.refused, { names: refused.map((r) => r.slice(0, 60)).join(', ') })}
          </ValidationMessage>
        )}
      </Field>
      <p className="mut s14" role="status">
        {placeNames.length === 0 ? t.none : plural(placeNames.length, t.count)}
      </p>
      <p className="mut s14">{t.short}</p>
    </div>
  );
}

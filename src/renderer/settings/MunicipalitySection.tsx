/** The municipality: what stands on documents, and what the guard must know of its size. */
import { Textfield } from '@digdir/designsystemet-react';
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import { type FieldFault, fieldsOf, type MunicipalityFields, municipalityOf } from './fields.ts';
import { NotKept, OrganisationFrame } from './OrganisationFrame.tsx';
import type { OrganisationContent, OrganisationEditor } from './organisation-editor.ts';
import { useForm } from './use-form.ts';

export const MunicipalitySection = () => (
  <OrganisationFrame>{(inside) => <MunicipalityForm {...inside} />}</OrganisationFrame>
);

function MunicipalityForm(props: {
  readonly content: OrganisationContent;
  readonly editor: OrganisationEditor;
  readonly round: number;
}) {
  const { content, editor, round } = props;
  const texts = useTexts('organisation');
  const t = texts.municipality;
  const { locale } = useSession();
  const {
    form,
    problems: faults,
    set,
    keep,
    leave,
  } = useForm<MunicipalityFields, FieldFault>(fieldsOf(content.municipality), round, (next) => {
    const read = municipalityOf(next, content.municipality);
    editor.change({ ...content, municipality: read.municipality });
    return read.faults;
  });
  const errorOf = (field: string): string | undefined => {
    const fault = faults.find((f) => f.field === field)?.fault;
    return fault && fill(texts.errors[fault], { field: t[field as 'name'] });
  };
  const text = (field: 'name' | 'population' | 'address' | 'phone' | 'email', description?: string) => (
    <Textfield
      id={field}
      label={t[field]}
      description={description}
      inputMode={field === 'population' ? 'numeric' : undefined}
      value={form[field]}
      error={errorOf(field)}
      onChange={(e) => set({ [field]: e.target.value })}
      onBlur={() => leave()}
      onKeyDown={(e) => e.key === 'Enter' && keep()}
    />
  );
  return (
    <div className="card settings-form">
      <NotKept errors={faults.map(({ field }) => ({ field, text: errorOf(field) ?? '' }))} />
      <div className="settings-grid">
        {text('name', t.nameWhy)}
        {text('population', t.populationWhy)}
      </div>
      <div className="settings-grid">
        <Choice
          id="locale"
          label={t.locale}
          description={t.localeWhy}
          value={form.locale}
          options={[
            ['nb', t.nb],
            ['nn', t.nn],
          ]}
          onChoose={(value) => keep({ locale: value })}
        />
        <Choice
          id="levelScale"
          label={t.levelScale}
          description={t.levelScaleWhy}
          value={form.levelScale}
          options={catalogues.levelScales.entries.map((e) => [e.code, capitalise(e.label[locale])] as const)}
          onChoose={(value) => keep({ levelScale: value })}
        />
      </div>
      <p className="mut s14">{t.contactWhy}</p>
      {text('address')}
      <div className="settings-grid">
        {text('phone')}
        {text('email')}
      </div>
    </div>
  );
}

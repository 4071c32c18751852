/** Municipality and team, on one calm page. */
import { Button, ErrorSummary, Field, Fieldset, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Choice, FailureNotice } from '../ui/index.ts';
import { StepFrame } from './StepFrame.tsx';
import { EMPTY_FORM, type MemberFields, newMember, type TeamFields, teamOf } from './team-form.ts';

type TextKey = Exclude<keyof TeamFields, 'members'>;
/** Where a problem of the parsed input shows in the form. */
const FIELD_OF_PATH: Readonly<Record<string, TextKey>> = {
  'municipality.name': 'municipality',
  'municipality.population': 'population',
  'municipality.contact.address': 'address',
  'municipality.contact.phone': 'phone',
  'municipality.contact.email': 'email',
  'team.name': 'team',
};

export function TeamStep() {
  const { refresh, locale } = useSession();
  const t = useTexts('start').first.team;
  const [form, setForm] = useState<TeamFields>({ ...EMPTY_FORM, locale });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wrong.length > 0) summary.current?.focus();
  }, [wrong]);

  const set = (change: Partial<TeamFields>): void => setForm((f) => ({ ...f, ...change }));
  const setMember = (at: number, change: Partial<MemberFields>): void =>
    set({ members: form.members.map((m, i) => (i === at ? { ...m, ...change } : m)) });
  const nameOf = (field: string): string => {
    const member = /^members\[(\d+)\]\.(name|profession)$/.exec(field);
    if (member === null) return t[field as 'municipality'];
    return `${fill(t.member, { number: Number(member[1]) + 1 })}, ${t[member[2] as 'name'].toLowerCase()}`;
  };
  const errorOf = (field: string): string | undefined =>
    wrong.includes(field) ? fill(t.missingField, { field: nameOf(field) }) : undefined;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const parsed = teamOf(form);
    if (!parsed.ok) {
      const fields = parsed.failure.map((p) => FIELD_OF_PATH[p.path] ?? p.path.replace(/^(team|municipality)\./, ''));
      return setWrong([...new Set(fields)]);
    }
    setWrong([]);
    const answer = await window.samrad.call['team.save']({
      ...parsed.value,
      municipalityVersion: null,
      teamVersion: null,
    });
    if (answer.ok) return refresh();
    setFailure(answer.failure);
  };

  const text = (key: TextKey, description?: string, inputMode?: 'numeric') => (
    <Textfield
      id={key}
      label={t[key as 'municipality']}
      description={description}
      inputMode={inputMode}
      value={form[key]}
      error={errorOf(key)}
      onChange={(e) => set({ [key]: e.target.value })}
    />
  );
  const select = (key: TextKey, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice id={key} label={label} value={form[key]} options={options} onChoose={(value) => set({ [key]: value })} />
  );
  const labels = (entries: readonly { code: string; label: { nb: string; nn: string } }[]) =>
    entries.map((e) => [e.code, capitalise(e.label[locale])] as const);

  return (
    <form onSubmit={(e) => void save(e)} noValidate className="start-form">
      <StepFrame title={t.title} text={t.text} actions={<Button type="submit">{t.next}</Button>}>
        {wrong.length > 0 && (
          <ErrorSummary
            ref={(element: HTMLElement | null) => {
              summary.current = element;
            }}
            tabIndex={-1}
          >
            <ErrorSummary.Heading>{t.missing}</ErrorSummary.Heading>
            <ErrorSummary.List>
              {wrong.map((field) => (
                <ErrorSummary.Item key={field}>
                  <ErrorSummary.Link
                    href={`#${field}`}
                    onClick={(e) => {
                      e.preventDefault();
                      document.getElementById(field)?.focus();
                    }}
                  >
                    {errorOf(field)}
                  </ErrorSummary.Link>
                </ErrorSummary.Item>
              ))}
            </ErrorSummary.List>
          </ErrorSummary>
        )}
        <div className="start-grid">
          {text('municipality')}
          {text('population', t.populationWhy, 'numeric')}
          {select('locale', t.locale, [
            ['nb', t.nb],
            ['nn', t.nn],
          ])}
          {select('levelScale', t.levelScale, labels(catalogues.levelScales.entries))}
          {text('address')}
          {text('phone')}
          {text('email')}
        </div>
        <Field>
          <Label htmlFor="placeNames">{t.placeNames}</Label>
          <Field.Description>{t.placeNamesWhy}</Field.Description>
          <Textarea
            id="placeNames"
            rows={4}
            value={form.placeNames}
            onChange={(e) => set({ placeNames: e.target.value })}
          />
        </Field>
        <div className="start-grid">
          {text('team')}
          {select('kind', t.kind, labels(catalogues.terms.terms.teamKind ?? []))}
          {select('methodPreset', t.method, labels(catalogues.methods.entries))}
        </div>
        <Fieldset>
          <Fieldset.Legend>{t.members}</Fieldset.Legend>
          <Fieldset.Description>{t.membersWhy}</Fieldset.Description>
          {form.members.map((m, i) => (
            <div key={m.id} className="start-member">
              <Textfield
                id={`members[${i}].name`}
                label={t.name}
                value={m.name}
                error={errorOf(`members[${i}].name`)}
                onChange={(e) => setMember(i, { name: e.target.value })}
              />
              <Choice
                id={`service-${m.id}`}
                label={t.service}
                value={m.serviceType}
                options={labels(catalogues.services.entries)}
                onChoose={(serviceType) => setMember(i, { serviceType })}
              />
              <Textfield
                id={`members[${i}].profession`}
                label={t.profession}
                value={m.profession}
                error={errorOf(`members[${i}].profession`)}
                onChange={(e) => setMember(i, { profession: e.target.value })}
              />
              <Choice
                id={`role-${m.id}`}
                label={t.role}
                value={m.teamRole}
                options={labels(catalogues.terms.terms.teamRole ?? [])}
                onChoose={(teamRole) => setMember(i, { teamRole })}
              />
              <Button
                type="button"
                variant="tertiary"
                icon
                aria-label={fill(t.remove, { name: m.name || fill(t.member, { number: i + 1 }) })}
                onClick={() => set({ members: form.members.filter((x) => x !== m) })}
              >
                <TrashIcon aria-hidden />
              </Button>
            </div>
          ))}
        </Fieldset>
        <Button
          type="button"
          variant="tertiary"
          onClick={() =>
            set({
              members: [...form.members, newMember(Math.max(0, ...form.members.map((m) => Number(m.id.slice(1)))) + 1)],
            })
          }
        >
          <PlusIcon aria-hidden />
          {t.add}
        </Button>
        {failure && <FailureNotice failure={failure} />}
      </StepFrame>
    </form>
  );
}

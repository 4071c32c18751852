/** The team: its name, its way of working, and its members. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import { type FieldFault, type MemberFields, newMember, type TeamFields, teamFieldsOf, teamOf } from './fields.ts';
import { MemberRow } from './MemberRow.tsx';
import { NotKept, OrganisationFrame } from './OrganisationFrame.tsx';
import type { OrganisationContent, OrganisationEditor } from './organisation-editor.ts';
import { useForm } from './use-form.ts';

export const TeamSection = () => <OrganisationFrame>{(inside) => <TeamForm {...inside} />}</OrganisationFrame>;

function TeamForm(props: {
  readonly content: OrganisationContent;
  readonly editor: OrganisationEditor;
  readonly round: number;
}) {
  const { content, editor, round } = props;
  const texts = useTexts('organisation');
  const t = texts.team;
  const { locale } = useSession();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const {
    form,
    problems: faults,
    set,
    keep,
    leave,
  } = useForm<TeamFields, FieldFault>(teamFieldsOf(content.team), round, (next) => {
    const read = teamOf(next, content.team, editor.idOf);
    // A team without members cannot be: the row says so, and the last one stays.
    if (read.team.members.length > 0) editor.change({ ...content, team: read.team });
    return read.faults;
  });
  const labels = (entries: readonly { code: string; label: { nb: string; nn: string } }[]) =>
    entries.map((e) => [e.code, capitalise(e.label[locale])] as const);

  const nameOf = (member: MemberFields): string =>
    member.name.trim() === '' ? fill(t.member, { number: form.members.indexOf(member) + 1 }) : member.name;
  const errorOf = (field: string): string | undefined => {
    const fault = faults.find((f) => f.field === field)?.fault;
    if (fault === undefined) return undefined;
    if (field === 'team-name') return fill(texts.errors[fault], { field: t.name });
    const member = form.members.find((m) => field.startsWith(`${m.key}-`));
    if (member === undefined) return undefined;
    const label = field.endsWith('-profession') ? t.profession : t.memberName;
    return fill(texts.errors[fault], { field: `${nameOf(member)}: ${label.toLocaleLowerCase('nb')}` });
  };
  const changeMember = (member: MemberFields, change: Partial<MemberFields>): Pick<TeamFields, 'members'> => ({
    members: form.members.map((m) => (m === member ? { ...m, ...change } : m)),
  });
  const move = (member: MemberFields, by: 1 | -1): void => {
    const at = form.members.indexOf(member);
    const to = at + by;
    if (to < 0 || to >= form.members.length) return;
    const members = form.members.filter((m) => m !== member);
    members.splice(to, 0, member);
    keep({ members });
    setSaid(fill(t.moved, { name: nameOf(member), number: to + 1, total: members.length }));
  };
  const remove = (member: MemberFields): void => {
    const at = form.members.indexOf(member);
    keep({ members: form.members.filter((m) => m !== member) });
    setSaid(fill(t.removed, { name: nameOf(member) }));
    // Focus goes to the row that took its place.
    const next = form.members[at + 1] ?? form.members[at - 1];
    if (next !== undefined) document.getElementById(`${next.key}-name`)?.focus();
  };
  const add = (): void => {
    const member = newMember(form.members);
    set({ members: [...form.members, member] });
    requestAnimationFrame(() => document.getElementById(`${member.key}-name`)?.focus());
  };
  const errors = faults.flatMap(({ field }) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ field, text }];
  });
  return (
    <div className="stack settings-team">
      <NotKept errors={errors} />
      <div className="card settings-form">
        <Textfield
          id="team-name"
          label={t.name}
          value={form.name}
          error={errorOf('team-name')}
          onChange={(e) => set({ name: e.target.value })}
          onBlur={() => leave()}
          onKeyDown={(e) => e.key === 'Enter' && keep()}
        />
        <div className="settings-grid">
          <Choice
            id="team-kind"
            label={t.kind}
            value={form.kind}
            options={labels(catalogues.terms.terms.teamKind ?? [])}
            onChoose={(value) => keep({ kind: value })}
          />
          <Choice
            id="team-method"
            label={t.method}
            value={form.methodPreset}
            options={labels(catalogues.methods.entries)}
            onChoose={(value) => keep({ methodPreset: value })}
          />
        </div>
      </div>
      <section className="card settings-form" aria-labelledby="team-members">
        <div>
          <h3 className="h2" id="team-members">
            {t.members}
          </h3>
          <p className="mut s14">{t.membersWhy}</p>
        </div>
        <ol className="settings-members" ref={list}>
          {form.members.map((member, i) => (
            <MemberRow
              key={member.key}
              member={member}
              others={form.members.filter((m) => m !== member && m.name.trim() !== '')}
              name={nameOf(member)}
              waiting={!content.team.members.some((m) => m.id === editor.idOf(member.id))}
              first={i === 0}
              last={i === form.members.length - 1}
              only={form.members.length === 1}
              errorOf={errorOf}
              onType={(change) => set(changeMember(member, change))}
              onKeep={(change = {}) => keep(changeMember(member, change))}
              onLeave={() => leave()}
              onMove={(by) => move(member, by)}
              onRemove={() => remove(member)}
            />
          ))}
        </ol>
        <div>
          <Button type="button" variant="secondary" onClick={add}>
            <PlusIcon aria-hidden />
            {t.add}
          </Button>
        </div>
        <p className="mut s14">{t.leaves}</p>
      </section>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

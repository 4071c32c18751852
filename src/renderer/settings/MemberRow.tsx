/** One member of the team. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import type { MemberFields } from './fields.ts';

export function MemberRow(props: {
  readonly member: MemberFields;
  /** Members this one can stand in for. */
  readonly others: readonly MemberFields[];
  /** What the member is called, also before it has a name. */
  readonly name: string;
  /** Not in the team yet: something is missing. */
  readonly waiting: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** The only member: it cannot be taken away. */
  readonly only: boolean;
  readonly errorOf: (field: string) => string | undefined;
  readonly onType: (change: Partial<MemberFields>) => void;
  readonly onKeep: (change?: Partial<MemberFields>) => void;
  /** A field was left: what stands there is to be kept. */
  readonly onLeave: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const { member, name } = props;
  const t = useTexts('organisation').team;
  const { locale } = useSession();
  const labels = (entries: readonly { code: string; label: { nb: string; nn: string } }[]) =>
    entries.map((e) => [e.code, capitalise(e.label[locale])] as const);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    props.onMove(by);
  };
  const text = (field: 'name' | 'profession', label: string) => (
    <Textfield
      id={`${member.key}-${field}`}
      label={label}
      value={member[field]}
      error={props.errorOf(`${member.key}-${field}`)}
      onChange={(e) => props.onType({ [field]: e.target.value })}
      onBlur={props.onLeave}
      onKeyDown={(e) => e.key === 'Enter' && props.onKeep()}
    />
  );
  const button = (label: string, Icon: typeof TrashIcon, onClick: () => void, disabled: boolean) => (
    <Button
      type="button"
      variant="tertiary"
      icon
      data-size="sm"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon aria-hidden />
    </Button>
  );
  return (
    <li onKeyDown={onKey}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would lay its legend over the row */}
      <div className="settings-member" role="group" aria-label={name}>
        {text('name', t.memberName)}
        {text('profession', t.profession)}
        <Choice
          id={`${member.key}-service`}
          label={t.service}
          value={member.serviceType}
          options={labels(catalogues.services.entries)}
          onChoose={(value) => props.onKeep({ serviceType: value })}
        />
        <Choice
          id={`${member.key}-role`}
          label={t.role}
          value={member.teamRole}
          options={labels(catalogues.terms.terms.teamRole ?? [])}
          onChoose={(value) => props.onKeep({ teamRole: value })}
        />
        <Choice
          id={`${member.key}-deputy`}
          label={t.deputyFor}
          value={member.deputyFor}
          options={[['', t.nobody], ...props.others.map((m) => [m.id, m.name] as const)]}
          onChoose={(value) => props.onKeep({ deputyFor: value })}
        />
        <div className="settings-member-actions">
          {props.waiting && <small className="grow">{t.waiting}</small>}
          {button(fill(t.up, { name }), ArrowUpIcon, () => props.onMove(-1), props.first)}
          {button(fill(t.down, { name }), ArrowDownIcon, () => props.onMove(1), props.last)}
          {button(props.only ? t.lastMember : fill(t.remove, { name }), TrashIcon, props.onRemove, props.only)}
        </div>
      </div>
    </li>
  );
}

/** What the invitation says of when, where and who; what is left out is a line for the pen. */
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useSession } from '../app/session.tsx';
import { serviceOptions } from '../case/index.ts';
import { NamesCard, PaperOnly, rememberPrintNames, Why } from '../paper/index.ts';
import type { Changes } from '../paper/use-changes.ts';
import { fill, useTexts } from '../text/texts.ts';
import type { TalkField, TalkState } from './talk-form.ts';

const NO_NAMES = { named: false, child: '', guardian0: '', guardian1: '' } as const;

export function InvitationCard({
  changes,
  faultOf,
}: {
  readonly changes: Changes<TalkState>;
  readonly faultOf: (field: TalkField) => string | undefined;
}) {
  const t = useTexts('talk').invitation;
  const { locale } = useSession();
  const { state, change } = changes;
  const text = (
    field: 'unit' | 'department' | 'place' | 'contactRole' | 'date' | 'start' | 'answerBy',
    type: 'text' | 'date' | 'time' = 'text',
    description?: string,
  ) => (
    <Textfield
      id={field}
      type={type}
      label={t[field]}
      description={description}
      autoComplete="off"
      value={state[field]}
      error={faultOf(field)}
      onChange={(e) => change({ [field]: e.target.value })}
    />
  );
  return (
    <>
      <PaperOnly>
        <Why>{t.why}</Why>
        <div className="talk-fields">
          <Field>
            <Label htmlFor="service">{t.service}</Label>
            <Select id="service" value={state.service} onChange={(e) => change({ service: e.currentTarget.value })}>
              {serviceOptions(locale).map(([code, label]) => (
                <Select.Option key={code} value={code}>
                  {label}
                </Select.Option>
              ))}
            </Select>
          </Field>
          {text('unit')}
          {text('department')}
          {text('date', 'date')}
          {text('start', 'time')}
          {text('answerBy', 'date')}
          {text('place')}
          {text('contactRole', 'text', t.contactRoleWhy)}
        </div>
      </PaperOnly>
      <TalkNames changes={changes} faultOf={faultOf} />
    </>
  );
}

function TalkNames({
  changes: { state, change, undo },
  faultOf,
}: {
  readonly changes: Changes<TalkState>;
  readonly faultOf: (field: TalkField) => string | undefined;
}) {
  const t = useTexts('talk').typed;
  const [cleared, setCleared] = useState(false);
  const name = (field: 'child' | 'guardian0' | 'guardian1', label: string) => (
    <Textfield
      id={field}
      label={label}
      autoComplete="off"
      value={state[field]}
      error={faultOf(field)}
      onBlur={(e) => rememberPrintNames([e.target.value])}
      onChange={(e) => change({ [field]: e.target.value })}
    />
  );
  return (
    <NamesCard
      named={state.named}
      cleared={cleared}
      onWrite={() => {
        setCleared(false);
        change({ named: true });
      }}
      onPen={() => {
        setCleared([state.child, state.guardian0, state.guardian1].some((v) => v !== ''));
        change(NO_NAMES);
      }}
      onUndo={() => {
        setCleared(false);
        undo();
      }}
    >
      {name('child', t.child)}
      {name('guardian0', fill(t.guardian, { number: 1 }))}
      {name('guardian1', fill(t.guardian, { number: 2 }))}
    </NamesCard>
  );
}

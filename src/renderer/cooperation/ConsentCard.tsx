/** What the family has said yes to: recorded from a form that was made, renewed, or withdrawn. */
import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Cooperation, type CooperationCommand, consentStanding } from '../../domain/cooperation.ts';
import { longDate } from '../../domain/local-time.ts';
import type { ReceiptRow } from '../../domain/named-documents.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { Ticks } from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Choice, Glyph } from '../ui/index.ts';
import { consentWord, servicesInLine, serviceWord } from './words.ts';

type CarryOut = (command: CooperationCommand, said: string, undo?: CooperationCommand) => Promise<boolean>;

export function ConsentCard({
  cooperation,
  today,
  carryOut,
}: {
  readonly cooperation: Cooperation;
  readonly today: string;
  readonly carryOut: CarryOut;
}) {
  const t = useTexts('cooperation').consent;
  const { locale } = useSession();
  const [open, setOpen] = useState<'record' | 'withdraw'>();
  const standing = consentStanding(cooperation.consents, today);
  const last = cooperation.consents.at(-1);
  const closed = cooperation.status === 'avsluttet';
  return (
    <section className="card cooperation-card" aria-labelledby="consent-title">
      <h2 className="h2" id="consent-title">
        {t.title}
      </h2>
      <p className="cooperation-standing">
        <Glyph kind={standing === 'in-force' ? 'ok' : 'warn'} size={18} />
        <span>{consentWord(standing, last, t, locale)}</span>
      </p>
      {last !== undefined && (
        <p className="s14 mut">
          {fill(t.givenOn, { date: longDate(last.givenOn, locale) })}
          <br />
          {servicesInLine(last.services, locale)}
        </p>
      )}
      {open === 'record' && (
        <RecordForm
          today={today}
          onCancel={() => setOpen(undefined)}
          onSave={async (command) => {
            if (await carryOut(command, t.recorded, { kind: 'take-back', of: 'consent' })) setOpen(undefined);
          }}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawForm
          today={today}
          onCancel={() => setOpen(undefined)}
          onSave={async (on) => {
            const back: CooperationCommand = { kind: 'take-back', of: 'withdrawal' };
            if (await carryOut({ kind: 'withdraw', on }, t.withdrawn, back)) setOpen(undefined);
          }}
        />
      )}
      {open === undefined && (
        <div className="cooperation-do">
          {!closed && (
            <Button
              variant={standing === 'in-force' ? 'tertiary' : 'secondary'}
              data-size="sm"
              onClick={() => setOpen('record')}
            >
              {last === undefined ? t.record : t.renew}
            </Button>
          )}
          {last !== undefined && last.withdrawnOn === null && (
            <Button variant="tertiary" data-size="sm" onClick={() => setOpen('withdraw')}>
              {t.withdraw}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function RecordForm(props: {
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (command: Extract<CooperationCommand, { kind: 'consent' }>) => Promise<void>;
}) {
  const t = useTexts('cooperation').consent;
  const { locale } = useSession();
  const made = useLoad(() => window.samrad.call['consent.list']({}), []);
  const [chosen, setChosen] = useState('');
  const [services, setServices] = useState<readonly string[]>([]);
  const [givenOn, setGivenOn] = useState(props.today);
  const [tried, setTried] = useState(false);
  if (made.state !== 'ready') return null;
  const forms = made.value.filter(
    (form): form is ReceiptRow & { reviewDate: string } => form.reviewDate !== null && form.reviewDate >= props.today,
  );
  if (forms.length === 0) {
    return (
      <div className="stack s14">
        <p>{t.noForms}</p>
        <p className="row">
          <Link to={{ name: 'new-consent', step: 'hvem' }}>{t.makeForm}</Link>
          <button type="button" className="link" onClick={props.onCancel}>
            {t.cancel}
          </button>
        </p>
      </div>
    );
  }
  const form = forms.find(({ id }) => id === chosen);
  const save = (): void => {
    setTried(true);
    if (form === undefined || services.length === 0) return;
    const consent = { givenOn, services: [...services], reviewDate: form.reviewDate };
    void props.onSave({ kind: 'consent', receipt: form.id, consent });
  };
  return (
    <div className="stack cooperation-form">
      <Choice
        id="consent-form"
        label={t.form}
        description={t.formWhy}
        value={chosen}
        options={[
          ['', t.choose],
          ...forms.map(
            ({ id, date, services: on }) =>
              [id, fill(t.option, { date: longDate(date, locale), services: servicesInLine(on, locale) })] as const,
          ),
        ]}
        onChoose={(id) => {
          setChosen(id);
          setServices([]);
        }}
      />
      {tried && form === undefined && <ValidationMessage>{t.missingForm}</ValidationMessage>}
      {form !== undefined && (
        <>
          <Ticks
            name="consent-services"
            legend={t.services}
            options={form.services.map((code) => [code, serviceWord(code, locale)] as const)}
            chosen={services}
            onChange={setServices}
          />
          <p className="s14 mut">{t.servicesWhy}</p>
          {tried && services.length === 0 && <ValidationMessage>{t.missingServices}</ValidationMessage>}
          <Textfield
            id="consent-given"
            type="date"
            label={t.signedOn}
            value={givenOn}
            max={props.today}
            onChange={(event) => setGivenOn(event.target.value)}
          />
          <p className="s14 mut">{fill(t.review, { date: longDate(form.reviewDate, locale) })}</p>
        </>
      )}
      <div className="cooperation-do">
        <Button data-size="sm" onClick={save}>
          {t.save}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

function WithdrawForm(props: {
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (on: string) => Promise<void>;
}) {
  const t = useTexts('cooperation').consent;
  const [on, setOn] = useState(props.today);
  return (
    <div className="stack cooperation-form">
      <Textfield
        id="withdrawn-on"
        type="date"
        label={t.withdrawOn}
        value={on}
        max={props.today}
        onChange={(event) => setOn(event.target.value)}
      />
      <div className="cooperation-do">
        <Button data-size="sm" onClick={() => void props.onSave(on)}>
          {t.withdrawSave}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What to do with what is stored when the family has withdrawn. */
export function WithdrawnNotice() {
  const t = useTexts('cooperation').consent.what;
  return (
    <div className="notice notice-failure">
      <Glyph kind="warn" size={20} />
      <div>
        <b>{t.title}</b>
        <ol className="cooperation-steps">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

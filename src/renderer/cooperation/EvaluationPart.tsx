/** Evaluation: what each has noticed, and one of three outcomes (DOMAIN 5.10). Nothing is chosen beforehand. */
import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { effectSchema } from '../../domain/codes.ts';
import {
  type Cooperation,
  type CooperationCommand,
  type Evaluation,
  evaluationOutcomeSchema,
} from '../../domain/cooperation.ts';
import { longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { Tiles } from '../case/index.ts';
import { termOptions } from '../case/options.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';

const VOICES = ['child', 'guardians', 'services'] as const;
type Form = Partial<Pick<Evaluation, (typeof VOICES)[number] | 'outcome'>>;

export function EvaluationPart({
  cooperation,
  carryOut,
}: {
  readonly cooperation: Cooperation;
  readonly carryOut: (command: CooperationCommand, said: string, undo?: CooperationCommand) => Promise<boolean>;
}) {
  const t = useTexts('cooperation').evaluation;
  const { locale } = useSession();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<Form>({});
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { evaluations, status } = cooperation;
  const done = (): void => {
    setOpen(false);
    setForm({});
    setNote('');
    setTried(false);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const { child, guardians, services, outcome } = form;
    if (child === undefined || guardians === undefined || services === undefined || outcome === undefined) return;
    const said = outcome === 'avsluttes_dokumenteres' ? t.savedClosed : t.saved;
    const evaluation = { child, guardians, services, outcome, note: note.trim() };
    if (await carryOut({ kind: 'evaluate', evaluation }, said, { kind: 'take-back', of: 'evaluation' })) done();
  };
  const word = (effect: string): string => termLabel('effect', effect, locale);
  return (
    <section className="stack" aria-labelledby="evaluation-title">
      <h2 className="h2" id="evaluation-title">
        {t.title}
      </h2>
      {evaluations.length === 0 && !open && <p className="mut s14">{t.none}</p>}
      {evaluations.length > 0 && (
        <ul className="card flush list">
          {evaluations.toReversed().map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are only added and removed at one end
            <li key={evaluations.length - i}>
              <div className="grow">
                <b>
                  {fill(t.row, {
                    date: longDate(one.on, locale),
                    outcome: termLabel('evaluationOutcome', one.outcome, locale),
                  })}
                </b>
                <p className="s14 mut">
                  {fill(t.effects, {
                    child: word(one.child),
                    guardians: word(one.guardians),
                    services: word(one.services),
                  })}
                </p>
                {one.note !== '' && <p>{one.note}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <div className="card stack cooperation-evaluation">
          {VOICES.map((voice) => (
            <Tiles
              key={voice}
              name={`evaluation-${voice}`}
              legend={t[voice]}
              value={form[voice]}
              options={termOptions('effect', effectSchema, locale)}
              onChoose={(effect) => setForm({ ...form, [voice]: effect })}
            />
          ))}
          <Tiles
            name="evaluation-outcome"
            legend={t.outcome}
            value={form.outcome}
            options={evaluationOutcomeSchema.options.map(
              (code) => [code, capitalise(termLabel('evaluationOutcome', code, locale))] as const,
            )}
            wide
            onChoose={(outcome) => setForm({ ...form, outcome })}
          />
          <GuardEditor
            id="evaluation-note"
            label={t.note}
            description={t.noteWhy}
            value={note}
            multiline
            onChange={setNote}
          />
          {tried && [...VOICES, 'outcome' as const].some((field) => form[field] === undefined) && (
            <ValidationMessage>{t.missing}</ValidationMessage>
          )}
          <div className="cooperation-do">
            <Button onClick={() => void save()}>{t.save}</Button>
            <Button variant="tertiary" onClick={done}>
              {t.cancel}
            </Button>
          </div>
        </div>
      ) : (
        status === 'aktiv' && (
          <div>
            <Button variant="secondary" onClick={() => setOpen(true)}>
              {t.open}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

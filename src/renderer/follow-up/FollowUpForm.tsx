/** Advice by advice, effect, new direction, and what comes now. Nothing is chosen beforehand but what one came for. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { effectSchema } from '../../domain/codes.ts';
import { adviceUseSchema, closeReasonSchema, type FollowUp } from '../../domain/follow-up.ts';
import type { FollowUpView } from '../../domain/follow-up-view.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { useUnsaved } from '../app/use-unsaved.ts';
import { Tiles } from '../case/Tiles.tsx';
import { GuardEditor } from '../guard/index.ts';
import { FormErrors } from '../meeting/FormErrors.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { contentOf, emptyForm, type Form, missingIn } from './form.ts';

export function FollowUpForm({
  view,
  today,
  closing,
  onSave,
}: {
  readonly view: FollowUpView;
  readonly today: string;
  readonly closing: boolean;
  readonly onSave: (content: FollowUp) => void;
}) {
  const t = useTexts('followUp');
  const { locale } = useSession();
  const id = useId();
  const [form, setForm] = useState(() => emptyForm(view, today, closing));
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  const [round, setRound] = useState(0);
  const onAgenda = view.status === 'satt_opp';
  const change = (to: Partial<Form>): void => {
    setForm({ ...form, ...to });
    setTouched(true);
  };

  const firstAdvice = `${id}-advice-${Math.max(0, form.used.indexOf(undefined))}`;
  const words = {
    advice: { field: firstAdvice, text: t.advice.missing },
    effect: { field: `${id}-effect`, text: t.effect.missing },
    outcome: { field: `${id}-next`, text: t.outcome.missing },
    date: { field: `${id}-date`, text: t.outcome.dateMissing },
    reason: { field: `${id}-reason`, text: t.outcome.reasonMissing },
  };
  const missing = round === 0 ? [] : missingIn(form, onAgenda, today);
  const errorOf = (part: keyof typeof words): string | undefined =>
    missing.includes(part) ? words[part].text : undefined;

  const save = (): void => {
    const content = contentOf(form, onAgenda, today);
    if (content === undefined) setRound(round + 1);
    else onSave(content);
  };
  const advice = view.given?.advice ?? [];
  return (
    <form
      className="follow-up-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormErrors title={t.problems} errors={missing.map((part) => words[part])} round={round} />
      <section className="card">
        <h2 className="h2">{t.advice.title}</h2>
        <p className="mut s14">
          {advice.length === 0
            ? t.advice.none
            : fill(t.advice.given, { date: dayAndMonth(view.given?.date ?? today, locale) })}
        </p>
        {advice.map(({ text }, i) => (
          <Tiles
            // biome-ignore lint/suspicious/noArrayIndexKey: the advice given does not change, and may say the same twice
            key={i}
            name={`${id}-advice-${i}`}
            legend={text}
            value={form.used[i]}
            options={adviceUseSchema.options.map((code) => [code, t.advice.uses[code]] as const)}
            error={form.used[i] === undefined ? errorOf('advice') : undefined}
            wide
            onChoose={(use) => change({ used: form.used.map((was, k) => (k === i ? use : was)) })}
          />
        ))}
      </section>
      <section className="card">
        <Tiles
          name={`${id}-effect`}
          legend={t.effect.title}
          value={form.effect}
          options={effectSchema.options.map((code) => [code, capitalise(termLabel('effect', code, locale))] as const)}
          error={errorOf('effect')}
          onChoose={(effect) => change({ effect })}
        />
        <GuardEditor
          id={`${id}-direction`}
          label={t.direction.title}
          description={t.direction.why}
          value={form.newDirection}
          multiline
          onChange={(newDirection) => change({ newDirection })}
        />
      </section>
      {!onAgenda && (
        <section className="card">
          <Tiles
            name={`${id}-next`}
            legend={t.outcome.title}
            value={form.next}
            options={[
              ['on', t.outcome.on],
              ['closed', t.outcome.closed],
            ]}
            error={errorOf('outcome')}
            wide
            onChoose={(next) => change({ next })}
          />
          {form.next === 'on' && (
            <Textfield
              id={`${id}-date`}
              className="follow-up-day"
              type="date"
              label={t.outcome.date}
              value={form.date}
              error={errorOf('date')}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
          {form.next === 'closed' && (
            <Tiles
              name={`${id}-reason`}
              legend={t.outcome.reason}
              value={form.reason}
              options={closeReasonSchema.options.map((code) => [code, t.outcome.reasons[code]] as const)}
              error={errorOf('reason')}
              wide
              onChoose={(reason) => change({ reason })}
            />
          )}
        </section>
      )}
      <div className="follow-up-do">
        <Button type="submit">{form.next === 'closed' && !onAgenda ? t.saveClose : t.save}</Button>
        <span className="mut s14">{t.what}</span>
      </div>
    </form>
  );
}

/** The rules: Samråd's proposals, and what the municipality has decided. A change applies at once and can be undone. */
import { useState } from 'react';
import { longDate } from '../../../domain/local-time.ts';
import type { Failure } from '../../../domain/result.ts';
import type { RuleView } from '../../../domain/retention.ts';
import { useSession } from '../../app/session.tsx';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice, Glyph } from '../../ui/index.ts';
import { ChoiceRow, FactRow, Rows } from '../Rows.tsx';
import type { Part } from './part.ts';
import { lengthOf } from './words.ts';

/** Lengths offered, as far as a rule allows them. */
const OFFERED: Readonly<Record<RuleView['unit'], readonly number[]>> = {
  days: [2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90],
  months: [1, 3, 6, 12, 18, 24, 36, 48, 60, 84, 120, 180, 240],
};
const KEEP = '';

type Change = Pick<RuleView, 'kind' | 'length'>;

export function Rules({ view, replace }: Part) {
  const texts = useTexts('retention');
  const t = texts.rules;
  const { locale } = useSession();
  const [failure, setFailure] = useState<Failure>();
  const [said, setSaid] = useState(false);
  const [undos, setUndos] = useState<readonly Change[]>([]);
  const [redos, setRedos] = useState<readonly Change[]>([]);

  /** Carries a change out, and gives back what undoes it. */
  const change = async ({ kind, length }: Change): Promise<Change | undefined> => {
    const before = view.rules.find((rule) => rule.kind === kind);
    if (before === undefined || before.length === length) return undefined;
    setFailure(undefined);
    const answer = await window.samrad.call['retention.saveRule']({ kind, version: before.version, length });
    if (!answer.ok) {
      setFailure(answer.failure);
      return undefined;
    }
    setSaid(true);
    replace(answer.value);
    return { kind, length: before.length };
  };
  const choose = async (wanted: Change): Promise<void> => {
    const back = await change(wanted);
    if (back === undefined) return;
    setUndos([...undos, back]);
    setRedos([]);
  };
  const step = async (from: readonly Change[], takeFrom: typeof setUndos, to: typeof setUndos): Promise<void> => {
    const last = from.at(-1);
    const back = last && (await change(last));
    if (back === undefined) return;
    takeFrom(from.slice(0, -1));
    to((list) => [...list, back]);
  };
  const undo = (): void => void step(undos, setUndos, setRedos);
  useUndoKeys({ undo, redo: () => void step(redos, setRedos, setUndos) });

  return (
    <>
      <p className="mut s14">{fill(t.text, { date: longDate(view.rulesFrom, locale) })}</p>
      <Rows labelledBy="retention-rules">
        {view.rules.map((rule) => (
          <ChoiceRow
            key={rule.kind}
            label={texts.kinds[rule.kind]}
            text={[
              t.what[rule.kind],
              rule.decidedOn !== null && fill(t.decided, { day: longDate(rule.decidedOn, locale) }),
              rule.length !== rule.proposed && fill(t.proposed, { length: lengthOf(rule.unit, rule.proposed, texts) }),
            ]
              .filter(Boolean)
              .join(' ')}
            value={rule.length === null ? KEEP : String(rule.length)}
            options={[
              ...lengthsOf(rule).map((length) => [String(length), lengthOf(rule.unit, length, texts)] as const),
              ...(rule.automatic ? [] : [[KEEP, t.keep] as const]),
            ]}
            onChoose={(value) => void choose({ kind: rule.kind, length: value === KEEP ? null : Number(value) })}
          />
        ))}
        <FactRow label={t.fixed.documents} text={t.fixed.documentsText}>
          {t.fixed.follow}
        </FactRow>
        <FactRow label={t.fixed.log} text={t.fixed.logText}>
          {t.fixed.stays}
        </FactRow>
      </Rows>
      <p role="status" className="retention-said">
        {said && (
          <>
            <Glyph kind="ok" size={18} />
            {t.saved}
          </>
        )}
        {undos.length > 0 && (
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
            {t.undo}
          </button>
        )}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

const lengthsOf = ({ unit, least, most, length }: RuleView): number[] =>
  [
    ...new Set([
      ...OFFERED[unit].filter((each) => each >= least && each <= most),
      ...(length === null ? [] : [length]),
    ]),
  ].sort((a, b) => a - b);

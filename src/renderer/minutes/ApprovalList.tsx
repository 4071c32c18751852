/** What stands between the minutes and the lock, each with the way to it. */
import { type ReactNode, useState } from 'react';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { arriveAt } from '../case/arrival.ts';
import { KeepReasons, useEngine } from '../guard/index.ts';
import { servicesInWords } from '../meeting/words.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Glyph, type GlyphKind } from '../ui/index.ts';
import { missingIn, partOfMissing } from './missing.ts';
import type { MinutesFinding } from './use-minutes-findings.ts';

const mustBeSolved = (finding: MinutesFinding): boolean => finding.severity !== 'hint';

/** Whether something must be solved first: a field, a finding that must go, or one that is neither rewritten nor kept. */
export const isBlocked = (view: MinutesView, findings: readonly MinutesFinding[]): boolean =>
  missingIn(view).length > 0 || findings.some(mustBeSolved);

export function ApprovalList(props: {
  readonly view: MinutesView;
  /** Undefined while the guard reads. */
  readonly findings: readonly MinutesFinding[] | undefined;
  /** Id of the first control that leads to something open. */
  readonly firstId: string;
}) {
  const { view, findings, firstId } = props;
  const t = useTexts('minutes').approve;
  const { locale } = useSession();
  const { go } = useRouter();
  const missing = missingIn(view);
  const found = (findings ?? []).filter(mustBeSolved);
  const notAgreed = view.cases
    .filter((c) => !c.notes.notes.notDiscussed)
    .flatMap((c) => c.notes.notes.lines.filter((line) => !line.agreed && line.text.trim() !== ''));
  const unanswered = view.comments.filter((comment) => comment.answer === null).length;
  return (
    <section aria-labelledby="approval-list">
      <h2 className="h2" id="approval-list">
        {t.before}
      </h2>
      <ul className="approval-list">
        {missing.length === 0 && <Row kind="ok" title={t.allThere} />}
        {missing.map((m, i) => {
          const part = partOfMissing(view, m);
          return (
            <Row
              key={`${m.code} ${m.case}`}
              kind="warn"
              title={fill(t.missing[m.code], typeof part === 'number' ? { number: part } : {})}
            >
              <button
                type="button"
                className="link"
                id={i === 0 ? firstId : undefined}
                onClick={() => go({ name: 'minutes', id: view.meeting.id, part })}
              >
                {t.go}
              </button>
            </Row>
          );
        })}
        {!missing.some((m) => m.code === 'duty-not-reassessed' || m.code === 'case-untouched') && (
          <Row kind="ok" title={t.dutyDone} text={t.dutyDoneIn} />
        )}
        {findings === undefined && <Row kind="wait" title={t.guardReading} />}
        {findings !== undefined && found.length === 0 && <Row kind="ok" title={t.guardClean} />}
        {found.map((f, i) => (
          <FindingRow
            key={`${f.source.field} ${f.source.text} ${f.start}`}
            view={view}
            finding={f}
            id={missing.length === 0 && i === 0 ? firstId : undefined}
          />
        ))}
        {view.meeting.uncoveredServices.length > 0 && (
          <Row
            kind="hint"
            title={fill(t.servicesMissing, { services: servicesInWords(view.meeting.uncoveredServices, locale) })}
            text={t.servicesMissingWhy}
          />
        )}
        {notAgreed.length > 0 && <Row kind="hint" title={plural(notAgreed.length, t.leftOut)} text={t.leftOutWhy} />}
        {unanswered > 0 && (
          <Row kind="hint" title={plural(unanswered, t.commentOpen)}>
            <button
              type="button"
              className="link"
              onClick={() => document.getElementById('minutes-comments')?.scrollIntoView()}
            >
              {t.answer}
            </button>
          </Row>
        )}
      </ul>
    </section>
  );
}

function Row(props: {
  readonly kind: GlyphKind;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <li className={props.kind === 'warn' || props.kind === 'block' ? 'approval-row approval-open' : 'approval-row'}>
      <Glyph kind={props.kind} size={20} />
      <span className="grow">
        <b>{props.title}</b>
        {props.text && <small>{props.text}</small>}
      </span>
      {props.children}
    </li>
  );
}

function FindingRow(props: {
  readonly view: MinutesView;
  readonly finding: MinutesFinding;
  readonly id: string | undefined;
}) {
  const { view, finding, id } = props;
  const { number, field } = finding.source;
  const t = useTexts('minutes').approve;
  const guard = useTexts('guard');
  const { go } = useRouter();
  const { kept } = useEngine();
  const [keeping, setKeeping] = useState(false);
  const see = (): void => {
    arriveAt(field);
    go(
      number === undefined
        ? { name: 'meeting', id: view.meeting.id }
        : { name: 'minutes', id: view.meeting.id, part: number },
    );
  };
  return (
    <li className="approval-row approval-open">
      <Glyph kind={finding.severity} size={20} title={guard.severity[finding.severity]} />
      <span className="grow">
        <b>{finding.words}</b>
        <small>
          {guard.types[finding.type]} · {number === undefined ? t.meetingText : fill(t.where, { number })}
        </small>
      </span>
      <button type="button" className="link" id={id} onClick={see}>
        {t.see}
        <span className="visually-hidden">: {finding.words}</span>
      </button>
      {finding.severity === 'warn' && (
        <button type="button" className="link" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
          {t.keep}
          <span className="visually-hidden">: {finding.words}</span>
        </button>
      )}
      {keeping && (
        <div className="check-keep">
          <KeepReasons
            onKeep={(reason) => void kept.keep(view.meeting.id, finding, reason)}
            onCancel={() => setKeeping(false)}
          />
        </div>
      )}
    </li>
  );
}

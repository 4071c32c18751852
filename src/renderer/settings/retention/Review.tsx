/** What has come to rest, why it may go, and deleting what a person has chosen. Nothing here goes by itself. */
import { Button, Checkbox, ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { longDate } from '../../../domain/local-time.ts';
import type { Failure } from '../../../domain/result.ts';
import type { ReviewRow } from '../../../domain/retention.ts';
import { Link } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { fill, plural, useTexts } from '../../text/texts.ts';
import { EmptyState, FailureNotice, Glyph } from '../../ui/index.ts';
import { ForGood } from './ForGood.tsx';
import type { Part } from './part.ts';
import { reasonOf, rowName } from './words.ts';

/** Rows shown before more are asked for. */
const SHOWN = 20;
/** A whole cooperation, not one of its meetings. */
const isCooperation = ({ cooperation, meeting }: ReviewRow): boolean => cooperation !== null && meeting === null;
const keyOf = ({ kind, id }: ReviewRow): string => `${kind} ${id}`;

export function Review({ view, replace }: Part) {
  const texts = useTexts('retention');
  const t = texts.review;
  const { locale } = useSession();
  const { today, review } = view;
  const due = review.filter(({ dueOn }) => dueOn !== null && dueOn <= today);
  const [shows, setShows] = useState<string>('ready');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const rows = shows === 'ready' ? due : review;
  const free = due.filter(({ held }) => held === null);
  const picked = free.filter((row) => chosen.has(keyOf(row)));
  const meetings = picked.filter(({ archive }) => archive).map(({ id }) => id);

  const choose = (row: ReviewRow, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(keyOf(row));
    else next.delete(keyOf(row));
    setChosen(next);
  };
  const start = (): void => {
    setSaid(undefined);
    setFailure(undefined);
  };
  const archive = async (): Promise<void> => {
    start();
    const answer = await window.samrad.call['retention.archive']({ meetings });
    if (answer.ok) {
      const { files, folder } = answer.value;
      setSaid(fill(files.length === 1 ? t.archived.one : t.archived.other, { count: files.length, folder }));
    } else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  const run = async (): Promise<void> => {
    setAsking(false);
    start();
    const answer = await window.samrad.call['retention.run']({ things: picked.map(({ kind, id }) => ({ kind, id })) });
    if (!answer.ok) return setFailure(answer.failure);
    setSaid(plural(picked.length, t.deleted));
    setChosen(new Set());
    replace(answer.value);
  };
  const archiveButton = meetings.length > 0 && (
    <Button variant="secondary" onClick={() => void archive()}>
      {t.archive}
    </Button>
  );
  const notReproduced = failure?.code === 'not-allowed' && failure.rule === 'minutes-not-reproduced';
  return (
    <>
      <ToggleGroup variant="secondary" aria-label={t.view} value={shows} onChange={setShows}>
        <ToggleGroup.Item value="ready">{fill(t.ready, { count: free.length })}</ToggleGroup.Item>
        <ToggleGroup.Item value="all">{fill(t.all, { count: review.length })}</ToggleGroup.Item>
      </ToggleGroup>
      {rows.length === 0 && shows === 'ready' && <EmptyState title={t.noneTitle} text={t.noneText} />}
      {rows.length === 0 && shows === 'all' && <p className="mut s14">{t.allNone}</p>}
      {rows.length > 0 && <Rows rows={rows} part={{ view, replace }} chosen={chosen} onChoose={choose} />}
      {free.length > 0 && (
        <div className="retention-actions">
          <Button
            variant="tertiary"
            onClick={() => setChosen(picked.length === free.length ? new Set() : new Set(free.map(keyOf)))}
          >
            {picked.length === free.length ? t.chooseNone : t.chooseAll}
          </Button>
          {archiveButton}
          {picked.length > 0 && (
            <Button variant="secondary" data-color="danger" onClick={() => setAsking(true)}>
              {t.delete}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="retention-said">
        {said !== undefined && (
          <>
            <Glyph kind="ok" size={18} />
            {said}
          </>
        )}
      </p>
      {failure !== undefined &&
        (notReproduced ? (
          <p className="retention-said" role="alert">
            <Glyph kind="warn" size={18} />
            {t.notReproduced}
          </p>
        ) : (
          <FailureNotice failure={failure} />
        ))}
      {asking && (
        <ForGood
          title={plural(picked.length, t.ask)}
          lines={[
            texts.bin.cannotUndo,
            texts.bin.files,
            t.first,
            ...(meetings.length > 0 ? [t.archiveFirst] : []),
            ...(picked.some(isCooperation) ? [t.recordFirst] : []),
          ]}
          yes={texts.bin.yes}
          no={texts.bin.no}
          onYes={() => void run()}
          onNo={() => setAsking(false)}
        >
          {archiveButton && <div>{archiveButton}</div>}
        </ForGood>
      )}
      <Yearly view={view} replace={replace} onFailure={setFailure} longDay={(day) => longDate(day, locale)} />
    </>
  );
}

function Rows(props: {
  readonly rows: readonly ReviewRow[];
  readonly part: Part;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (row: ReviewRow, on: boolean) => void;
}) {
  const { rows, part, chosen, onChoose } = props;
  const { view } = part;
  const texts = useTexts('retention');
  const t = texts.review;
  const { locale } = useSession();
  const more = useTexts('vault').backups.more;
  const [all, setAll] = useState(false);
  const rules = new Map(view.rules.map((rule) => [rule.kind, rule]));
  return (
    <div className="card flush">
      <ul className="list" aria-label={t.title}>
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => {
          const rule = rules.get(row.kind);
          const isDue = row.dueOn !== null && row.dueOn <= view.today;
          const name = rowName(row, texts, locale);
          const id = `why-${row.id}`;
          return (
            <li key={keyOf(row)} className="retention-row">
              {isDue && row.held === null ? (
                <Checkbox
                  aria-label={fill(t.choose, { name })}
                  aria-describedby={id}
                  checked={chosen.has(keyOf(row))}
                  onChange={(event) => onChoose(row, event.currentTarget.checked)}
                />
              ) : (
                <span className="retention-no-choice" aria-hidden="true" />
              )}
              <div className="grow">
                <b>{name}</b>
                <p id={id}>
                  {rule && reasonOf(row, rule, view.today, texts, locale)}
                  {!isDue && row.dueOn !== null && ` ${fill(t.due, { day: longDate(row.dueOn, locale) })}`}
                  {row.held !== null && ` ${t.held[row.held]}`}
                </p>
              </div>
              {row.cooperation !== null && isCooperation(row) && (
                <Link to={{ name: 'cooperation-paper', id: row.id, meeting: null, document: 'cooperation-record' }}>
                  <span aria-hidden="true">{t.record}</span>
                  <span className="visually-hidden">{fill(t.recordName, { alias: row.cooperation.alias })}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {!all && rows.length > SHOWN && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {fill(more, { count: rows.length })}
        </Button>
      )}
    </div>
  );
}

function Yearly(
  props: Part & { readonly onFailure: (failure: Failure) => void; readonly longDay: (day: string) => string },
) {
  const { view, replace, onFailure, longDay } = props;
  const t = useTexts('retention').review;
  const [said, setSaid] = useState(false);
  const { reviewedOn, nextReview } = view;
  const note = async (): Promise<void> => {
    const answer = await window.samrad.call['retention.reviewed']({});
    if (!answer.ok) return onFailure(answer.failure);
    replace(answer.value);
    setSaid(true);
  };
  return (
    <div className="card retention-yearly">
      <div className="grow">
        <b>{t.yearly}</b>
        <p className="mut s14">
          {t.yearlyText}{' '}
          {reviewedOn === null ? t.never : fill(t.last, { day: longDay(reviewedOn), next: longDay(nextReview) })}
        </p>
        <p role="status" className="s14">
          {said && fill(t.reviewedNow, { next: longDay(nextReview) })}
        </p>
      </div>
      <Button variant="secondary" data-size="sm" onClick={() => void note()}>
        {t.reviewed}
      </Button>
    </div>
  );
}

/** All cases by how far they have come, as a list or as a board; what waits for me first. Codes and coarse facts only. */
import { Button, ToggleGroup } from '@digdir/designsystemet-react';
import { ChevronRightIcon, ClipboardIcon, PlusIcon } from '@navikt/aksel-icons';
import type { CaseRow } from '../../domain/case-view.ts';
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import type { CaseStatus } from '../../domain/codes.ts';
import type { Locale } from '../../domain/language.ts';
import { clockTime, dayAndMonth, toOslo } from '../../domain/local-time.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, Glyph, PageHead, Pill, SkeletonRows } from '../ui/index.ts';
import { Board } from './board/Board.tsx';
import './case-list.css';
import { useShown } from './shown.ts';
import { useStartCase } from './use-start-case.ts';

type Group = 'draft' | 'ready' | 'planned' | 'discussed';
const GROUPS: readonly Group[] = ['draft', 'ready', 'planned', 'discussed'];
const GROUP_OF: Readonly<Record<CaseStatus, Group>> = {
  kladd: 'draft',
  duty_stop: 'draft',
  klar_for_kontroll: 'draft',
  klar: 'ready',
  satt_opp: 'planned',
  drøftet: 'discussed',
  oppfølging: 'discussed',
  avsluttet: 'discussed',
  slettet: 'discussed',
};
const PILL_OF: Readonly<Record<Group, 'line' | 'ok' | 'acc' | 'plain'>> = {
  draft: 'line',
  ready: 'ok',
  planned: 'acc',
  discussed: 'plain',
};

export function CaseList() {
  const t = useTexts('case').list;
  const cases = useLoad(() => window.samrad.call['case.list']({}), []);
  const { start, failure } = useStartCase();
  const board = useTexts('board');
  const { go } = useRouter();
  const [shown, show] = useShown();
  const action = (
    <>
      <Button variant="secondary" onClick={() => go({ name: 'paste-case' })}>
        <ClipboardIcon aria-hidden />
        {t.paste}
      </Button>
      <Button onClick={start}>
        <PlusIcon aria-hidden />
        {t.new}
      </Button>
    </>
  );
  const rows = cases.state === 'ready' ? cases.value : [];
  const waiting = rows.filter((c) => GROUP_OF[c.status] === 'draft').length;
  return (
    <>
      <PageHead
        title={t.title}
        track="uten"
        sub={
          rows.length > 0 &&
          [plural(rows.length, t.sub), waiting > 0 && plural(waiting, t.waiting)].filter(Boolean).join(' · ')
        }
        actions={rows.length > 0 && action}
      />
      {failure && <FailureNotice failure={failure} />}
      {cases.state === 'loading' && <SkeletonRows rows={4} />}
      {cases.state === 'failed' && <FailureNotice failure={cases.failure} />}
      {cases.state === 'ready' && rows.length === 0 && (
        <EmptyState title={t.emptyTitle} text={t.emptyText} action={<div className="row case-begin">{action}</div>} />
      )}
      {rows.length > 0 && (
        <ToggleGroup
          className="case-shown"
          variant="secondary"
          aria-label={board.view}
          value={shown}
          onChange={(value) => show(value === 'board' ? 'board' : 'list')}
        >
          <ToggleGroup.Item value="list">{board.list}</ToggleGroup.Item>
          <ToggleGroup.Item value="board">{board.board}</ToggleGroup.Item>
        </ToggleGroup>
      )}
      {rows.length > 0 && shown === 'board' && <Board rows={rows} reload={cases.reload} />}
      {(shown === 'board' ? [] : GROUPS).map((group) => {
        const inGroup = rows.filter((c) => GROUP_OF[c.status] === group);
        return inGroup.length === 0 ? null : <CaseGroup key={group} group={group} rows={inGroup} />;
      })}
    </>
  );
}

function CaseGroup({ group, rows }: { readonly group: Group; readonly rows: readonly CaseRow[] }) {
  const t = useTexts('case').list;
  return (
    <section className="case-group" aria-labelledby={`cases-${group}`}>
      <h2 className="h2" id={`cases-${group}`}>
        {t.groups[group]}
      </h2>
      <ul className="card flush list">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { readonly row: CaseRow }) {
  const t = useTexts('case').list;
  const { locale } = useSession();
  const draft = GROUP_OF[row.status] === 'draft';
  return (
    <li className="case-row">
      {row.status === 'duty_stop' && <Glyph kind="block" size={20} />}
      <div className="grow">
        <Link to={{ name: 'case', id: row.id, step: 'plikten' }} className="case-row-link">
          <span className="visually-hidden">{draft ? t.go : t.open}</span> <b>{row.code}</b>
        </Link>
        <p>{factsOf(row, locale) || t.nothing}</p>
      </div>
      {draft && (
        <span className="case-row-when">{fill(t.changed, { when: whenOf(row.updatedAt, locale, t.today) })}</span>
      )}
      <Pill kind={PILL_OF[GROUP_OF[row.status]]}>{termLabel('caseStatus', row.status, locale)}</Pill>
      <ChevronRightIcon aria-hidden className="case-row-arrow" />
    </li>
  );
}

/** «Barnehage · 4–5 år · Samspill og tilknytning» */
const factsOf = (row: CaseRow, locale: Locale): string =>
  [
    row.presenterServiceType && capitalise(labelOf('services', row.presenterServiceType, locale)),
    row.ageBand && termLabel('ageBand', row.ageBand, locale),
    ...row.concernThemes.map((code) => labelOf('themes', code, locale)),
  ]
    .filter(Boolean)
    .join(' · ');

/** «i dag 08.15», «24. november» */
function whenOf(updatedAt: string, locale: Locale, today: string): string {
  const { date, time } = toOslo(new Date(updatedAt));
  return date === toOslo(new Date()).date ? fill(today, { time: clockTime(time, locale) }) : dayAndMonth(date, locale);
}

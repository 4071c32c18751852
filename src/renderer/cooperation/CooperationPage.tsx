/** One cooperation by its alias: meetings, goals, measures, evaluation; beside it consent, baton holder, next review and papers. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { ChevronRightIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { type CooperationCommand, consentedServices, type Plan } from '../../domain/cooperation.ts';
import type { ConsentMeetingRow, CooperationView } from '../../domain/cooperation-view.ts';
import { dayAndMonth, longDate } from '../../domain/local-time.ts';
import type { Failure } from '../../domain/result.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { FindingPanel } from '../guard/index.ts';
import { useNow } from '../meeting/index.ts';
import { tileOf } from '../meeting/words.ts';
import { fill, useTexts } from '../text/texts.ts';
import { DateTile, Glyph, PageHead, Pill, SkeletonRows, WithAside } from '../ui/index.ts';
import { AliasForm } from './AliasForm.tsx';
import { BatonCard } from './BatonCard.tsx';
import { ConsentCard, WithdrawnNotice } from './ConsentCard.tsx';
import './cooperation.css';
import { EndPart } from './EndPart.tsx';
import { EvaluationPart } from './EvaluationPart.tsx';
import { GoalList } from './GoalList.tsx';
import { MeasureList } from './MeasureList.tsx';
import { PlanTrouble, usePlan } from './PlanDesk.tsx';
import { Refusal } from './Refusal.tsx';
import { SaveLine } from './SaveLine.tsx';
import { batonWord } from './words.ts';

export function CooperationPage({ id }: { readonly id: string }) {
  const t = useTexts('cooperation').page;
  const loaded = useLoad(() => window.samrad.call['cooperation.get']({ id }), [id]);
  if (loaded.state === 'ready') return <Cooperation view={loaded.value} />;
  return (
    <>
      <PageHead title={t.loading} track="dekknavn" />
      {loaded.state === 'failed' ? <Refusal failure={loaded.failure} /> : <SkeletonRows rows={4} />}
    </>
  );
}

/** What was carried out last: in words, the way back, and the plan as it stood then. */
interface Done {
  readonly said: string;
  readonly undo: CooperationCommand | undefined;
  readonly draft: Plan;
}

function Cooperation({ view: start }: { readonly view: CooperationView }) {
  const { page: t, review } = useTexts('cooperation');
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const desk = usePlan(start);
  const { working, state } = desk;
  const [failure, setFailure] = useState<Failure>();
  const [renaming, setRenaming] = useState(false);
  const [done, setDone] = useState<Done>();
  const { id, cooperation, meetings } = state.view;
  const plan = state.draft;
  const closed = cooperation.status === 'avsluttet';
  const consent = cooperation.consents.at(-1);
  // What was written since comes first in the way back.
  const last = done?.draft === state.draft ? done?.undo : undefined;

  /** The failure, if there was one. After a conflict the page shows what stands now, and it can be asked for again. */
  const tried = async (
    command: CooperationCommand,
    said: string,
    undo?: CooperationCommand,
  ): Promise<Failure | undefined> => {
    await working.flush();
    const { version } = working.state().view;
    const answer = await window.samrad.call['cooperation.carryOut']({ id, version, command });
    if (answer.ok) {
      // No command touches the plan: what is written in it and not yet saved stands.
      working.replaceRest(answer.value);
      setDone({ said, undo, draft: working.state().draft });
      return undefined;
    }
    const { save, held } = working.state();
    if (answer.failure.code === 'conflict' && save.kind === 'saved' && held.size === 0) {
      const fresh = await window.samrad.call['cooperation.get']({ id });
      if (fresh.ok) working.replaceView(fresh.value);
    }
    return answer.failure;
  };
  const carryOut = async (command: CooperationCommand, said: string, undo?: CooperationCommand): Promise<boolean> => {
    const failed = await tried(command, said, undo);
    setFailure(failed);
    return failed === undefined;
  };
  const rename = async (alias: string): Promise<Failure | undefined> => {
    const before = working.state().view.cooperation.alias;
    setFailure(undefined);
    const failed = await tried({ kind: 'rename', alias }, fill(t.rename.done, { alias }), {
      kind: 'rename',
      alias: before,
    });
    if (failed === undefined) setRenaming(false);
    return failed;
  };
  const undo = async (): Promise<void> => {
    if (last === undefined) return working.undo();
    if (await carryOut(last, '')) setDone(undefined);
  };
  useUndoKeys({ undo: () => void undo(), redo: () => working.redo() });
  const remove = async (): Promise<void> => {
    await working.flush();
    const answer = await window.samrad.call['cooperation.remove']({ id, version: working.state().view.version });
    if (answer.ok) go({ name: 'cooperations' });
    else setFailure(answer.failure);
  };
  const baton = cooperation.batons.at(-1);
  const canUndo = last !== undefined || state.canUndo;
  return (
    <WithAside
      aside={
        <div className="stack cooperation-aside">
          <ConsentCard cooperation={cooperation} today={today} carryOut={carryOut} />
          <BatonCard cooperation={cooperation} today={today} carryOut={carryOut} />
          <section className="card cooperation-card" aria-labelledby="review-title">
            <h2 className="h2" id="review-title">
              {review.title}
            </h2>
            <Textfield
              id="next-review"
              type="date"
              label={review.label}
              description={review.why}
              value={plan.nextReview ?? ''}
              readOnly={closed}
              onChange={(event) => working.change({ nextReview: event.target.value || null })}
            />
            {plan.nextReview !== null && plan.nextReview < today && !closed && (
              <p className="cooperation-late">
                <Glyph kind="warn" size={16} />
                {fill(review.late, { date: longDate(plan.nextReview, locale) })}
              </p>
            )}
          </section>
          <section className="card cooperation-card" aria-labelledby="papers-title">
            <h2 className="h2" id="papers-title">
              {t.documents}
            </h2>
            <p className="s14 mut">{t.documentsText}</p>
            <Link to={{ name: 'cooperation-paper', id, meeting: null, document: 'action-plan' }}>{t.actionPlan}</Link>
            <Link to={{ name: 'cooperation-paper', id, meeting: null, document: 'family-plan' }}>{t.familyPlan}</Link>
            <Link to={{ name: 'cooperation-paper', id, meeting: null, document: 'cooperation-record' }}>
              {t.record}
            </Link>
          </section>
          <FindingPanel />
        </div>
      }
    >
      <PageHead
        title={cooperation.alias}
        track="dekknavn"
        sub={
          <>
            {[t.statuses[cooperation.status], ...(baton === undefined ? [] : [batonWord(baton, locale)])].join(' · ')}
            {' · '}
            <SaveLine desks={[desk]} />
          </>
        }
        actions={
          <>
            {canUndo && (
              <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={() => void undo()}>
                {t.undo}
              </button>
            )}
            {!closed && !renaming && (
              <button type="button" className="link" onClick={() => setRenaming(true)}>
                {t.rename.open}
              </button>
            )}
          </>
        }
      />
      <div className="cooperation-page">
        <p className={done === undefined || done.said === '' ? 'visually-hidden' : 'cooperation-said'} role="status">
          {done !== undefined && done.said !== '' && <Glyph kind="ok" />}
          {done?.said}
        </p>
        <Refusal failure={failure} />
        {renaming && (
          <AliasForm
            label={t.rename.label}
            submit={t.rename.save}
            start={cooperation.alias}
            onSave={rename}
            onCancel={() => setRenaming(false)}
          />
        )}
        <PlanTrouble desk={desk} />
        {consent !== undefined && consent.withdrawnOn !== null && <WithdrawnNotice />}
        <section className="stack" aria-labelledby="meetings-title">
          <div className="row between">
            <h2 className="h2" id="meetings-title">
              {t.meetings}
            </h2>
            {!closed && (
              <Button variant="secondary" data-size="sm" onClick={() => go({ name: 'new-cooperation-meeting', id })}>
                <PlusIcon aria-hidden />
                {t.newMeeting}
              </Button>
            )}
          </div>
          {meetings.length === 0 ? (
            <p className="mut s14">{t.noMeetings}</p>
          ) : (
            <ol className="card flush">
              {meetings.toReversed().map((meeting) => (
                <li key={meeting.id}>
                  <MeetingLine meeting={meeting} />
                </li>
              ))}
            </ol>
          )}
        </section>
        <section className="stack" aria-labelledby="goals-title">
          <h2 className="h2" id="goals-title">
            {t.goals}
          </h2>
          <fieldset className="cooperation-plain" disabled={closed} aria-labelledby="goals-title">
            <GoalList plan={plan} working={working} closed={closed} />
          </fieldset>
        </section>
        <section className="stack" aria-labelledby="measures-title">
          <h2 className="h2" id="measures-title">
            {t.measures}
          </h2>
          <fieldset className="cooperation-plain" disabled={closed} aria-labelledby="measures-title">
            <MeasureList
              plan={plan}
              working={working}
              shown={() => true}
              today={today}
              services={consentedServices(cooperation.consents, today)}
              empty={t.noMeasures}
              closed={closed}
              meeting={null}
            />
          </fieldset>
        </section>
        <EvaluationPart cooperation={cooperation} carryOut={carryOut} />
        <EndPart cooperation={cooperation} goes={state.view.goes} today={today} carryOut={carryOut} onDelete={remove} />
      </div>
    </WithAside>
  );
}

const PILL = { planlagt: 'line', innkalt: 'acc', holdt: 'ok', avlyst: 'plain' } as const;

function MeetingLine({ meeting }: { readonly meeting: ConsentMeetingRow }) {
  const { locale } = useSession();
  const months = useTexts('meeting').months;
  const type = capitalise(termLabel('meetingType', meeting.type, locale));
  return (
    <Link to={{ name: 'cooperation-meeting', id: meeting.id }} className="cooperation-row">
      <DateTile {...tileOf(meeting.date, months)} />
      <span className="grow">
        <b>{type}</b>
        <span className="cooperation-line">{dayAndMonth(meeting.date, locale)}</span>
      </span>
      <Pill kind={PILL[meeting.status]}>{capitalise(termLabel('consentMeetingStatus', meeting.status, locale))}</Pill>
      <ChevronRightIcon aria-hidden />
    </Link>
  );
}

/** A meeting on consent: whether anybody may be summoned, who, what about, what came of the measures, and what was agreed. */
import { Button } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import {
  type ConsentMeeting,
  type ConsentMeetingStatus,
  consentedServices,
  isOpen,
  summonsRefusal,
} from '../../domain/cooperation.ts';
import type { ConsentMeetingView } from '../../domain/cooperation-view.ts';
import { dayAndMonth, timeRange } from '../../domain/local-time.ts';
import type { Failure } from '../../domain/result.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { FindingPanel } from '../guard/index.ts';
import { useNow } from '../meeting/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import { PlanTrouble, usePlan } from './PlanDesk.tsx';
import './cooperation.css';
import { MEETING_TEXTS } from './draft-texts.ts';
import { ForGoodQuestion } from './EndPart.tsx';
import { MeasureList } from './MeasureList.tsx';
import { AgendaPart, AgreedPart, InvitedPart, WhenPart } from './MeetingParts.tsx';
import { Refusal } from './Refusal.tsx';
import { SaveLine, SaveTrouble } from './SaveLine.tsx';
import { type MeetingDesk, useDesk } from './use-desk.ts';
import { measureStatusWord, serviceWord } from './words.ts';

export function ConsentMeetingPage({ id }: { readonly id: string }) {
  const t = useTexts('cooperation').page;
  const loaded = useLoad(() => window.samrad.call['cooperation.meeting']({ id }), [id]);
  if (loaded.state === 'ready') return <Meeting view={loaded.value} />;
  return (
    <>
      <PageHead title={t.loading} track="dekknavn" />
      {loaded.state === 'failed' ? <Refusal failure={loaded.failure} /> : <SkeletonRows rows={4} />}
    </>
  );
}

const meetingOf = ({ meeting }: ConsentMeetingView): ConsentMeeting => meeting;

function Meeting({ view: start }: { readonly view: ConsentMeetingView }) {
  const { meeting: t, page, rules, end } = useTexts('cooperation');
  const { circle } = useTexts('feedback');
  const [asking, setAsking] = useState(false);
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const desk: MeetingDesk = useDesk<ConsentMeetingView, ConsentMeeting>(start, {
    draftOf: meetingOf,
    texts: MEETING_TEXTS,
    get: ({ id }) => window.samrad.call['cooperation.meeting']({ id }),
    save: ({ id, version }, meeting) => window.samrad.call['cooperation.saveMeeting']({ id, version, meeting }),
  });
  const planDesk = usePlan(start.of);
  const [failure, setFailure] = useState<Failure>();
  const [said, setSaid] = useState('');
  const { working, state } = desk;
  const { id, status } = state.view;
  const meeting = state.draft;
  const plan = planDesk.state.draft;
  const { cooperation, id: cooperationId } = planDesk.state.view;
  // Of a meeting that was held its own day counts, whatever the family has said since.
  const services = consentedServices(cooperation.consents, status === 'holdt' ? meeting.date : today);
  const refusal = summonsRefusal(cooperation, meeting, today);
  const closed = cooperation.status === 'avsluttet';
  const planned = status === 'planlagt' || status === 'innkalt';
  useUndoKeys({
    undo: () => (planDesk.state.canUndo && !state.canUndo ? planDesk.working.undo() : working.undo()),
    redo: () => (planDesk.state.canRedo && !state.canRedo ? planDesk.working.redo() : working.redo()),
  });

  const pass = async (to: ConsentMeetingStatus, saying: string): Promise<void> => {
    await Promise.all([working.flush(), planDesk.working.flush()]);
    const { version } = working.state().view;
    const answer = await window.samrad.call['cooperation.passMeeting']({ id, version, to });
    setFailure(answer.ok ? undefined : answer.failure);
    if (!answer.ok) return;
    working.replaceView(answer.value);
    setSaid(saying);
  };
  const remove = async (): Promise<void> => {
    await working.flush();
    const answer = await window.samrad.call['cooperation.removeMeeting']({ id, version: working.state().view.version });
    if (answer.ok) go({ name: 'cooperation', id: cooperationId });
    else setFailure(answer.failure);
  };
  const type = capitalise(termLabel('meetingType', meeting.type, locale));
  const paper = (document: 'summons' | 'minutes' | 'evaluation-form') =>
    ({ name: 'cooperation-paper', id: cooperationId, meeting: id, document }) as const;
  return (
    <WithAside
      aside={
        <div className="stack cooperation-aside">
          <section className="card cooperation-card" aria-labelledby="state-title">
            <h2 className="h2" id="state-title">
              {t.state}
            </h2>
            {planned && (
              <p className="cooperation-standing">
                <Glyph kind={refusal === undefined ? 'ok' : 'warn'} size={18} />
                <span>{refusal === undefined ? t.mayBeSummoned : rules[refusal]}</span>
              </p>
            )}
            {status === 'avlyst' && <p className="s14">{t.cancelledText}</p>}
            {status === 'holdt' && <p className="s14">{t.heldText}</p>}
            {planned && refusal === undefined && (
              <Button
                variant={status === 'planlagt' ? 'primary' : 'secondary'}
                onClick={() => void working.flush().then(() => go(paper('summons')))}
              >
                <PrinterSmallIcon aria-hidden />
                {status === 'planlagt' ? t.summon : t.summonAgain}
              </Button>
            )}
            <div className="cooperation-do">
              {planned && (
                <>
                  {meeting.date <= today && (
                    <Button variant="secondary" data-size="sm" onClick={() => void pass('holdt', t.saidHeld)}>
                      {t.held}
                    </Button>
                  )}
                  <Button variant="tertiary" data-size="sm" onClick={() => void pass('avlyst', t.saidCancelled)}>
                    {t.cancel}
                  </Button>
                </>
              )}
              {status === 'holdt' && (
                <Button variant="tertiary" data-size="sm" onClick={() => void pass('innkalt', t.saidOpen)}>
                  {t.open}
                </Button>
              )}
              {status === 'avlyst' && (
                <>
                  <Button variant="secondary" data-size="sm" onClick={() => void pass('planlagt', t.saidOpen)}>
                    {t.open}
                  </Button>
                  <Button variant="tertiary" data-color="danger" data-size="sm" onClick={() => setAsking(true)}>
                    {t.delete}
                  </Button>
                </>
              )}
            </div>
          </section>
          <section className="card cooperation-card" aria-labelledby="papers-title">
            <h2 className="h2" id="papers-title">
              {t.documents}
            </h2>
            <p className="s14 mut">{page.documentsText}</p>
            <Link to={paper('minutes')}>{t.minutesDocument}</Link>
            <Link to={paper('evaluation-form')}>{t.evaluationForm}</Link>
          </section>
          {(status === 'holdt' || (planned && meeting.date <= today)) && (
            <section className="card cooperation-card" aria-labelledby="feedback-title">
              <h2 className="h2" id="feedback-title">
                {circle.card.title}
              </h2>
              <p className="s14 mut">{circle.card.none}</p>
              <Link to={{ name: 'cooperation-feedback', id }}>{circle.card.go}</Link>
            </section>
          )}
          <FindingPanel />
        </div>
      }
    >
      <PageHead
        title={fill(t.title, { type, date: dayAndMonth(meeting.date, locale) })}
        track="dekknavn"
        sub={
          <>
            {fill(t.sub, {
              alias: cooperation.alias,
              status: termLabel('consentMeetingStatus', status, locale),
              times: timeRange(meeting.start, meeting.end, locale),
            })}
            {' · '}
            <MeetingSaved desk={desk} plan={planDesk} />
          </>
        }
        actions={
          <>
            {(state.canUndo || planDesk.state.canUndo) && (
              <button
                type="button"
                className="link"
                aria-keyshortcuts="Control+Z"
                onClick={() => (state.canUndo ? working.undo() : planDesk.working.undo())}
              >
                {page.undo}
              </button>
            )}
            <Link to={{ name: 'cooperation', id: cooperationId }}>
              {fill(t.toCooperation, { alias: cooperation.alias })}
            </Link>
          </>
        }
      />
      <div className="cooperation-page">
        <p className={said === '' ? 'visually-hidden' : 'cooperation-said'} role="status">
          {said !== '' && <Glyph kind="ok" />}
          {said}
        </p>
        <Refusal failure={failure} />
        {asking && (
          <ForGoodQuestion
            title={t.deleteAsk}
            text={t.deleteText}
            keep={end.confirm.keep}
            yes={end.confirm.delete}
            onKeep={() => setAsking(false)}
            onDelete={() => {
              setAsking(false);
              void remove();
            }}
          />
        )}
        <SaveTrouble
          desk={desk}
          draftOf={meetingOf}
          shown={({ purpose, agreed }) => (
            <ul>
              <li>{purpose}</li>
              {agreed.map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
            </ul>
          )}
        />
        <PlanTrouble desk={planDesk} />
        <WhenPart desk={desk} />
        <InvitedPart desk={desk} services={services} today={today} />
        <AgendaPart desk={desk} />
        <section className="stack" aria-labelledby="looked-title">
          <h2 className="h2" id="looked-title">
            {t.looked}
          </h2>
          <p className="mut s14">{t.lookedWhy}</p>
          {status === 'holdt' ? (
            <LookedAt meeting={meeting} />
          ) : (
            <fieldset className="cooperation-plain" disabled={closed} aria-labelledby="looked-title">
              <MeasureList
                plan={plan}
                working={planDesk.working}
                // One that is done since the last meeting stands here until this one has seen it.
                shown={(measure) =>
                  measure.meeting !== id && (isOpen(measure) || state.view.returning.includes(measure.key))
                }
                today={today}
                services={services}
                empty={t.noneLooked}
                meeting={undefined}
              />
            </fieldset>
          )}
        </section>
        <AgreedPart desk={desk} />
        <section className="stack" aria-labelledby="new-measures-title">
          <h2 className="h2" id="new-measures-title">
            {t.measures}
          </h2>
          <fieldset className="cooperation-plain" disabled={closed} aria-labelledby="new-measures-title">
            <MeasureList
              plan={plan}
              working={planDesk.working}
              shown={(measure) => measure.meeting === id}
              today={today}
              services={services}
              empty={page.noMeasures}
              closed={closed}
              meeting={id}
            />
          </fieldset>
        </section>
      </div>
    </WithAside>
  );
}

function MeetingSaved({ desk, plan }: { readonly desk: MeetingDesk; readonly plan: ReturnType<typeof usePlan> }) {
  // Both save by themselves; one line tells of the one that is not saved.
  return desk.state.save.kind === 'saved' && desk.state.held.size === 0 ? (
    <SaveLine desks={[plan]} />
  ) : (
    <SaveLine desks={[desk]} />
  );
}

/** How the measures of before stood when the meeting was held. */
function LookedAt({ meeting }: { readonly meeting: ConsentMeeting }) {
  const t = useTexts('cooperation');
  const { locale } = useSession();
  if (meeting.looked.length === 0) return <p className="mut s14">{t.meeting.noneLooked}</p>;
  return (
    <ul className="card flush list">
      {meeting.looked.map(({ text, service, due, status }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was looked at does not change, and may say the same twice
        <li key={i}>
          <div className="grow">
            <b>{text}</b>
            <p className="s14 mut">
              {[
                service === null ? t.page.noService : serviceWord(service, locale),
                ...(due === null ? [] : [dayAndMonth(due, locale)]),
                measureStatusWord(status, locale),
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What the team came to, large and calm, to be read aloud before everyone goes. Only what will stand in the minutes. */
import { discussionOf } from '../../domain/case-notes.ts';
import { clockTime, weekdayAndDate } from '../../domain/local-time.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';

export function ReadAloud({ view, only }: { readonly view: MinutesView; readonly only?: number }) {
  const t = useTexts('minutes').read;
  const { locale } = useSession();
  const cases = view.cases.filter((c) => only === undefined || c.number === only);
  const { next } = view.meeting;
  return (
    <section className="read-aloud" aria-labelledby={only === undefined ? 'read-aloud' : undefined}>
      {only === undefined && (
        <>
          <h2 className="h2" id="read-aloud">
            {t.title}
          </h2>
          <p className="discussion-lead">{t.lead}</p>
          {cases.length === 0 && <p>{t.nothing}</p>}
        </>
      )}
      {cases.map((c) => (
        <ReadCase key={c.id} of={c} titled={only === undefined} />
      ))}
      {only === undefined && next !== null && (
        <p className="read-next">
          {fill(t.next, { date: weekdayAndDate(next.date, locale), time: clockTime(next.start, locale) })}
        </p>
      )}
    </section>
  );
}

function ReadCase({ of, titled }: { readonly of: MinutesView['cases'][number]; readonly titled: boolean }) {
  const t = useTexts('minutes').read;
  const { locale } = useSession();
  const { notes } = of.notes;
  const discussion = discussionOf(of.id, notes);
  return (
    <article className="read-case">
      {titled && <h3>{fill(t.case, { number: of.number })}</h3>}
      {notes.notDiscussed ? (
        <p>{t.notDiscussed}</p>
      ) : (
        <>
          {discussion === undefined || discussion.advice.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ol>
              {discussion.advice.map((advice) => (
                <li key={advice.text}>{advice.text}</li>
              ))}
            </ol>
          )}
          {discussion !== undefined && discussion.openQuestions.length > 0 && (
            <>
              <h4>{t.questions}</h4>
              <ul>
                {discussion.openQuestions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          )}
          <p className="read-follow">
            {notes.followUp === undefined
              ? t.undecided
              : notes.followUp === 'ingen'
                ? t.noFollowUp
                : fill(t.followUp, { date: weekdayAndDate(notes.followUp, locale) })}
          </p>
        </>
      )}
    </article>
  );
}

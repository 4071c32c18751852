/** Beside the stage: the minutes of the case at hand. Advice opens when the team comes to it. */
import type { LeadView } from '../../domain/lead-view.ts';
import { DiscussionEditor } from '../minutes/index.ts';
import { fill, useTexts } from '../text/texts.ts';

export function Notes({ view }: { readonly view: LeadView }) {
  const t = useTexts('lead').notes;
  const item = view.items[view.at.item];
  const phase = view.at.phase === null ? undefined : view.phases[view.at.phase];
  return (
    <section className="lead-notes" aria-label={t.title} data-region tabIndex={-1}>
      {item?.case == null || item.number === null ? (
        <>
          <h2>{t.title}</h2>
          <p>{t.none}</p>
        </>
      ) : (
        <>
          <h2>{fill(t.ofCase, { number: item.number })}</h2>
          <DiscussionEditor
            key={item.case.id}
            meeting={view.meeting}
            caseId={item.case.id}
            meetingDate={view.date}
            adviceClosed={phase !== undefined && phase.rule !== 'advice'}
          />
        </>
      )}
    </section>
  );
}

/** The plan under edit: goals and measures, on the page of a cooperation and on those of its meetings. */
import type { Plan } from '../../domain/cooperation.ts';
import type { CooperationView } from '../../domain/cooperation-view.ts';
import { PLAN_TEXTS } from './draft-texts.ts';
import { SaveTrouble } from './SaveLine.tsx';
import { type Desk, useDesk } from './use-desk.ts';

const planOf = ({ cooperation }: CooperationView): Plan => cooperation.plan;

export const usePlan = (view: CooperationView): Desk<CooperationView, Plan> =>
  useDesk<CooperationView, Plan>(view, {
    draftOf: planOf,
    texts: PLAN_TEXTS,
    get: ({ id }) => window.samrad.call['cooperation.get']({ id }),
    save: ({ id, version }, plan) => window.samrad.call['cooperation.savePlan']({ id, version, plan }),
  });

export const PlanTrouble = ({ desk }: { readonly desk: Desk<CooperationView, Plan> }) => (
  <SaveTrouble
    desk={desk}
    draftOf={planOf}
    shown={({ goals, measures }) => (
      <ul>
        {[...goals, ...measures].map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    )}
  />
);

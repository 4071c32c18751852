/** Goals: what is wanted, how it will be noticed, and by when. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import type { Goal, Plan } from '../../domain/cooperation.ts';
import type { Working } from '../app/working.ts';
import { GuardEditor } from '../guard/index.ts';
import { useTexts } from '../text/texts.ts';
import { newKey } from './draft-texts.ts';

export function GoalList<V>({
  plan,
  working,
  closed,
}: {
  readonly plan: Plan;
  readonly working: Working<V, Plan>;
  readonly closed: boolean;
}) {
  const t = useTexts('cooperation').page;
  const added = useRef<string>(undefined);
  useEffect(() => {
    if (added.current === undefined) return;
    document.getElementById(`goal-${added.current}`)?.focus();
    added.current = undefined;
  });
  const with_ = (key: string, part: Partial<Goal>): Goal[] =>
    plan.goals.map((goal) => (goal.key === key ? { ...goal, ...part } : goal));
  const add = (): void => {
    const key = newKey();
    added.current = key;
    working.change({ goals: [...plan.goals, { key, text: '', notice: '', by: null }] });
  };
  return (
    <div className="stack">
      {plan.goals.length === 0 && <p className="mut s14">{t.noGoals}</p>}
      {plan.goals.length > 0 && (
        <ul className="card flush cooperation-entries">
          {plan.goals.map(({ key, text, notice, by }) => (
            <li key={key}>
              <div className="cooperation-entry-head">
                <GuardEditor
                  id={`goal-${key}`}
                  label={t.goal}
                  value={text}
                  onChange={(written) => working.write({ goals: with_(key, { text: written }) })}
                />
                {!closed && (
                  <Button
                    variant="tertiary"
                    icon
                    aria-label={`${t.removeGoal}: ${text}`}
                    onClick={() => working.change({ goals: plan.goals.filter((goal) => goal.key !== key) })}
                  >
                    <TrashIcon aria-hidden />
                  </Button>
                )}
              </div>
              <div className="cooperation-goal-fields">
                <GuardEditor
                  id={`notice-${key}`}
                  label={t.notice}
                  value={notice}
                  onChange={(written) => working.write({ goals: with_(key, { notice: written }) })}
                />
                <Textfield
                  id={`by-${key}`}
                  type="date"
                  label={t.by}
                  value={by ?? ''}
                  onChange={(event) => working.change({ goals: with_(key, { by: event.target.value || null }) })}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {!closed && (
        <div>
          <Button variant="tertiary" onClick={add}>
            <PlusIcon aria-hidden />
            {t.addGoal}
          </Button>
        </div>
      )}
    </div>
  );
}

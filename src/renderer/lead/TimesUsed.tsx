/** What the meeting planned and what it used: a bar for each item, and for each phase of a case when it is unfolded. */
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { type Time, timeInWords, timeOfItem, timesOfPhases } from './times.ts';
import { itemName, phaseWords } from './words.ts';

export function TimesUsed({ view }: { readonly view: LeadView }) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const { items, times, methods, method } = view;
  const phases = methods.find((one) => one.code === method)?.phases ?? [];
  const reached = items.flatMap((item, at) => (times.some((one) => one.item === at) ? [{ item, at }] : []));
  const all = reached.map(({ at }) => timeOfItem(view, at));
  const longest = Math.max(1, ...all.flatMap(({ planned, used }) => [planned, used]));
  return (
    <section className="lead-used" aria-labelledby="lead-used">
      <h2 id="lead-used">{t.used.title}</h2>
      <ul>
        {reached.map(({ item, at }) => {
          const within = timesOfPhases(view, at);
          const line = <Line name={itemName(item, t)} time={timeOfItem(view, at)} longest={longest} />;
          return (
            <li key={at}>
              {within.length === 0 ? (
                line
              ) : (
                <details>
                  <summary>{line}</summary>
                  <ul>
                    {within.map(({ phase, time }) => {
                      const named = phases[phase];
                      const name = named === undefined ? '' : phaseWords(named, t, locale).title;
                      return (
                        <li key={phase}>
                          <Line name={name} time={time} longest={longest} />
                        </li>
                      );
                    })}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      <p>{t.used.why}</p>
    </section>
  );
}

/** The frame is what was planned, the bar what was used. */
function Line({ name, time, longest }: { readonly name: string; readonly time: Time; readonly longest: number }) {
  const t = useTexts('lead').used;
  const share = (minutes: number): string => `${(100 * minutes) / longest}%`;
  return (
    <span className="lead-used-line">
      <span>{name}</span>
      <span className="lead-used-bar" aria-hidden="true">
        <i style={{ inlineSize: share(time.planned) }} />
        <b className={time.used > time.planned ? 'lead-used-over' : ''} style={{ inlineSize: share(time.used) }} />
      </span>
      <span className="num">{timeInWords(time, t)}</span>
    </span>
  );
}

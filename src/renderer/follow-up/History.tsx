/** What has been followed up before, newest first. */
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { FollowUpView } from '../../domain/follow-up-view.ts';
import { dayAndMonth, longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';

export function History({ view }: { readonly view: FollowUpView }) {
  const t = useTexts('followUp');
  const { locale } = useSession();
  if (view.history.length === 0) return null;
  /** «desember 2026» */
  const monthOf = (madeIn: string): string => longDate(`${madeIn}-01`, locale).replace(/^1\. /, '');
  return (
    <section aria-labelledby="follow-up-history">
      <h2 className="h2" id="follow-up-history">
        {t.history.title}
      </h2>
      <ul className="card flush list">
        {view.history.toReversed().map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only added and removed at one end
          <li key={view.history.length - i}>
            <div className="grow">
              <b>
                {capitalise(monthOf(one.madeIn))}: {termLabel('effect', one.effect, locale)}
              </b>
              <p>
                {[
                  one.used.length > 0 &&
                    fill(t.history.used, {
                      used: one.used.filter((u) => u === 'tatt_i_bruk').length,
                      count: one.used.length,
                      partly: one.used.filter((u) => u === 'delvis').length,
                    }),
                  one.next !== null && fill(t.history.next, { date: dayAndMonth(one.next, locale) }),
                  one.closed !== null &&
                    fill(t.history.closed, { reason: t.outcome.reasons[one.closed].toLowerCase() }),
                ]
                  .filter((part) => part !== false)
                  .join(' · ')}
              </p>
              {one.newDirection !== null && <p>{one.newDirection}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

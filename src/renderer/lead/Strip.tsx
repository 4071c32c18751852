/** The phases of the case, or the items of the agenda, as long as they last; what is done, where one is, what comes. */
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { itemName, phaseWords } from './words.ts';

export function Strip({ view }: { readonly view: LeadView }) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const { at, items, phases } = view;
  const inCase = at.phase !== null;
  const parts = inCase
    ? phases.map((p) => ({ key: p.code, name: phaseWords(p, t, locale).title, minutes: p.minutes }))
    : items.map((i, n) => ({ key: String(n), name: itemName(i, t), minutes: i.minutes }));
  const now = at.phase ?? at.item;
  return (
    <ol className="lead-strip" aria-label={inCase ? t.program : t.items}>
      {parts.map(({ key, name, minutes }, i) => (
        <li
          key={key}
          className={i < now ? 'lead-done' : i === now ? 'lead-at' : undefined}
          aria-current={i === now ? 'step' : undefined}
          style={{ flexGrow: Math.max(1, minutes) }}
        >
          <span aria-hidden="true">{i === now ? name : i + 1}</span>
          <span className="visually-hidden">{name}</span>
        </li>
      ))}
    </ol>
  );
}

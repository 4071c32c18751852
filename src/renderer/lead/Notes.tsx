/** Beside the stage: where the minutes of the case are written. */
import type { LeadView } from '../../domain/lead-view.ts';
import { Link } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';

export function Notes({ view }: { readonly view: LeadView }) {
  const t = useTexts('lead').notes;
  const item = view.items[view.at.item];
  return (
    <aside className="lead-notes" aria-label={t.title} data-region tabIndex={-1}>
      <h2>{t.title}</h2>
      {item?.case == null ? <p>{t.item}</p> : <p>{t.text}</p>}
      <Link to={{ name: 'meeting', id: view.meeting }}>{t.link}</Link>
    </aside>
  );
}

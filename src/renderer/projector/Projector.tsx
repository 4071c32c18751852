/** What the room sees: phase, who speaks, clock, rules and agenda by number. It only follows, and knows nothing of a case. */
import { EyeSlashIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { ProjectorBridge } from '../../api/bridge.ts';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { Projection } from '../../domain/lead-view.ts';
import { clockTime } from '../../domain/local-time.ts';
import { Ring } from '../lead/Ring.tsx';
import { itemName, itemWords, phaseWords } from '../lead/words.ts';
import { fill, textsFor } from '../text/texts.ts';
import { Glyph, Mark } from '../ui/Glyph.tsx';
import './projector.css';

type Run = NonNullable<Projection['run']>;

const EVERY = 1_000;
const POINTER_STAYS = 2_000;

export function Projector({ ask }: { readonly ask: ProjectorBridge['projection'] }) {
  const [seen, setSeen] = useState<Projection>({ locale: 'nb', run: null });
  const pointer = usePointer();
  useEffect(() => {
    let on = true;
    const look = async (): Promise<void> => {
      const answer = await ask();
      // Locked, or no longer ours to see: nothing stays on the wall.
      if (on) setSeen((before) => (answer.ok ? answer.value : { ...before, run: null }));
    };
    // An answer may be on its way when the program ends; then nobody waits for it.
    const again = (): void => void look().catch(() => {});
    again();
    const timer = setInterval(again, EVERY);
    return () => {
      on = false;
      clearInterval(timer);
    };
  }, [ask]);
  useEffect(() => {
    document.documentElement.lang = seen.locale;
  }, [seen.locale]);
  const t = textsFor('lead', seen.locale);
  return (
    <main className={pointer ? 'projector' : 'projector projector-still'}>
      {seen.run === null || seen.run.status === 'ready' || seen.run.status === 'ended' ? (
        <div className="projector-calm">
          <Mark size={72} />
          <h1>{t.projector.none}</h1>
        </div>
      ) : seen.run.status === 'stopped' ? (
        <div className="projector-calm">
          <h1>
            {t.stop.title} <br />
            {t.stop.text}
          </h1>
        </div>
      ) : (
        <Room run={seen.run} locale={seen.locale} />
      )}
    </main>
  );
}

function Room({ run, locale }: { readonly run: Run; readonly locale: Projection['locale'] }) {
  const t = textsFor('lead', locale);
  const { items, item: at, phase, next, cases } = run;
  const item = items[at];
  const kind = item === undefined || item.kind === 'sak' ? 'info' : item.kind;
  const words = phase === null ? itemWords(kind, item?.title ?? '', t) : phaseWords(phase, t, locale);
  const type = capitalise(termLabel('meetingType', run.type, locale));
  const nextItem = next === null ? undefined : items[next.item];
  const sameItem = next !== null && next.item === at && next.phase !== null;
  return (
    <>
      <div className="projector-stage">
        <p className="projector-place">
          {item?.number == null ? type : fill(t.projector.caseOf, { type, number: item.number, count: cases })}
        </p>
        <h1>{words.title}</h1>
        <p className="projector-say">{words.say}</p>
        <div className="projector-clock">
          <Ring status={run.status} minutes={run.minutes} secondsLeft={run.secondsLeft} t={t} />
          <ul className="projector-rules">
            {[words.now[0], t.projector.one].map(
              (line) =>
                line !== undefined && (
                  <li key={line}>
                    <Glyph kind="ok" size={28} />
                    {line}
                  </li>
                ),
            )}
            {words.roomWait !== '' && (
              <li>
                <Glyph kind="wait" size={28} />
                {words.roomWait}
              </li>
            )}
          </ul>
        </div>
      </div>
      <div className="projector-side">
        <h2>{t.projector.agenda}</h2>
        <ol>
          {items.map((one, i) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may be alike in everything
              key={i}
              className={i < at ? 'projector-done' : i === at ? 'projector-at' : undefined}
              aria-current={i === at ? 'step' : undefined}
            >
              <span className="num">{clockTime(one.start, locale)}</span>
              <span>{itemName(one, t)}</span>
            </li>
          ))}
        </ol>
        <div className="projector-next">
          <h2>{sameItem ? t.projector.next : next === null ? t.projector.last : t.projector.nextItem}</h2>
          {next !== null && (
            <p>
              {sameItem && next.phase !== null
                ? phaseWords(next.phase, t, locale).title
                : nextItem && itemName(nextItem, t)}
            </p>
          )}
        </div>
        <p className="projector-names">
          <EyeSlashIcon aria-hidden />
          {t.projector.noNames}
        </p>
      </div>
    </>
  );
}

/** Whether the mouse has moved just now; else the pointer is taken off the wall. */
function usePointer(): boolean {
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (): void => {
      setMoved(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoved(false), POINTER_STAYS);
    };
    window.addEventListener('mousemove', onMove);
    return () => {
      window.removeEventListener('mousemove', onMove);
      clearTimeout(timer);
    };
  }, []);
  return moved;
}

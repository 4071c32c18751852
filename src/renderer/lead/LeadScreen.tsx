/** The chair's screen while the meeting goes: readable from the far end of a table, led by the keyboard alone. */
import { type MouseEvent, useRef, useState } from 'react';
import type { RunCommand } from '../../domain/lead.ts';
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { CommandBar, type Panel } from './CommandBar.tsx';
import { LeadTop } from './LeadTop.tsx';
import { Notes } from './Notes.tsx';
import { Ring } from './Ring.tsx';
import { Strip } from './Strip.tsx';
import { timeOfItem } from './times.ts';
import { useAnnouncements } from './use-announcements.ts';
import type { Lead } from './use-lead.ts';
import { useLeadKeys } from './use-lead-keys.ts';
import { itemName, standingOf, timeWords } from './words.ts';

export function LeadScreen({
  view,
  lead,
  cameBack,
  onClose,
}: {
  readonly view: LeadView;
  readonly lead: Lead;
  /** The meeting was under way when the screen came up. */
  readonly cameBack: boolean;
  readonly onClose: () => void;
}) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel>();
  const [keys, setKeys] = useState(true);
  const [greets, setGreets] = useState(cameBack);
  const { words, place } = standingOf(view, t, locale);
  const announced = useAnnouncements(view, words.title, place);
  const item = view.items[view.at.item];
  const time = timeWords(view.secondsLeft, t).sentence;
  // At the beginning of an item: how long the one before it took.
  const before = view.items[view.at.item - 1];
  const justLeft =
    before !== undefined && (view.at.phase ?? 0) === 0
      ? fill(t.used.took, { item: itemName(before, t), ...timeOfItem(view, view.at.item - 1) })
      : undefined;

  const press = (command: RunCommand): void => {
    setGreets(false);
    setPanel(undefined);
    void lead.press(command);
  };
  useLeadKeys(
    {
      next: () => {
        if (view.status === 'paused') press({ kind: 'resume' });
        else if (view.next !== null) press({ kind: 'next' });
      },
      pause: () => press({ kind: view.status === 'paused' ? 'resume' : 'pause' }),
      extend: () => press({ kind: 'extend', minutes: 2 }),
      stop: () => press({ kind: 'stop-name' }),
      undo: () => {
        if (view.undo !== null) press({ kind: 'undo' });
      },
      close: () => (panel === undefined ? onClose() : setPanel(undefined)),
    },
    keys,
  );

  // A button that was pressed with the mouse must not take the next press of the space bar.
  const releaseFocus = (event: MouseEvent): void => {
    if (event.detail > 0) root.current?.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  };

  return (
    <div className="lead-screen" ref={root}>
      <LeadTop view={view} keys={keys} onKeys={setKeys} onClose={onClose} onClick={releaseFocus} />
      <Strip view={view} />
      <section className="lead-stage" aria-labelledby="lead-phase" data-region tabIndex={-1}>
        {greets && (
          <p className="lead-back" role="status">
            {fill(t.back, { place: words.title, time: time.toLowerCase() })}
          </p>
        )}
        <div className="lead-now">
          <Ring status={view.status} minutes={view.minutes} secondsLeft={view.secondsLeft} t={t} />
          <div className="lead-phase">
            <p className="lead-place">{place}</p>
            <h1 id="lead-phase" data-page-heading tabIndex={-1}>
              {words.title}
            </h1>
            <p className="lead-say">{words.say}</p>
          </div>
        </div>
        {justLeft !== undefined && <p className="lead-took">{justLeft}</p>}
        <div className="lead-rules">
          <Rules kind="ok" title={t.now} lines={words.now} />
          {words.wait.length > 0 && <Rules kind="wait" title={t.wait} lines={words.wait} />}
        </div>
        {item?.case != null && item.case.questions.length > 0 && (
          <div className="lead-question">
            <h2>{item.case.questions.length === 1 ? t.question : t.questions}</h2>
            {item.case.questions.map((question) => (
              <p key={question}>{question}</p>
            ))}
          </div>
        )}
      </section>
      <CommandBar view={view} lead={lead} press={press} panel={panel} onPanel={setPanel} onClick={releaseFocus} />
      <Notes view={view} />
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </div>
  );
}

/** What this phase is for, and what must wait. Shown, never policed. */
function Rules({
  kind,
  title,
  lines,
}: {
  readonly kind: 'ok' | 'wait';
  readonly title: string;
  readonly lines: readonly string[];
}) {
  return (
    <div className="lead-card">
      <h2>
        <Glyph kind={kind} size={20} />
        {title}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

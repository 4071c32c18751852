/** Above the stage: which case, how the meeting keeps to its plan, the projector, and the way out. */
import { MonitorIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { useCommands } from '../app/use-commands.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Kbd } from '../ui/index.ts';
import { factsOfCase, itemName, planWords } from './words.ts';

const nothing = (): void => {};

export function LeadTop({
  view,
  keys,
  onKeys,
  onClose,
  onClick,
}: {
  readonly view: LeadView;
  /** Whether single keys work. */
  readonly keys: boolean;
  readonly onKeys: (on: boolean) => void;
  readonly onClose: () => void;
  readonly onClick: (event: MouseEvent) => void;
}) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const projector = useProjector();
  const { lock } = useCommands(nothing);
  const app = useTexts('app');
  const item = view.items[view.at.item];
  const count = view.items.filter((i) => i.number !== null).length;
  return (
    // biome-ignore lint/a11y: every click is on a button in it; here it is only seen that the mouse did it
    <header className="lead-top" data-region tabIndex={-1} onClick={onClick}>
      <p className="lead-case">
        <b>{item?.number == null ? item && itemName(item, t) : fill(t.case, { number: item.number, count })}</b>
        {item?.case != null && (
          <>
            <span className="num">{item.case.code}</span>
            <span>{factsOfCase(item.case, locale)}</span>
          </>
        )}
      </p>
      <p className="lead-plan">{planWords(view.secondsAhead, t)}</p>
      <button type="button" className="lead-quiet" aria-pressed={keys} onClick={() => onKeys(!keys)}>
        {keys ? t.keys.on : t.keys.off}
      </button>
      <button type="button" className="lead-quiet" aria-pressed={projector.on} onClick={projector.toggle}>
        <MonitorIcon aria-hidden />
        {projector.on ? t.projector.on : t.projector.show}
      </button>
      <button type="button" className="lead-quiet" aria-keyshortcuts="Control+L" onClick={lock}>
        <PadlockLockedIcon aria-hidden />
        {app.lock}
      </button>
      <button type="button" className="lead-quiet" title={t.closeHelp} onClick={onClose}>
        {t.close}
        <Kbd>Esc</Kbd>
      </button>
    </header>
  );
}

/** Whether the room's window is open, and the way to open and close it. */
function useProjector(): { readonly on: boolean; readonly toggle: () => void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const look = (): void =>
      void window.samrad.call['projector.get']({}).then((answer) => {
        if (answer.ok) setOn(answer.value.on);
      });
    look();
    return window.samrad.on('projector.changed', look);
  }, []);
  const toggle = useCallback(() => {
    void window.samrad.call['projector.show']({ on: !on }).then((answer) => {
      if (answer.ok) setOn(answer.value.on);
    });
  }, [on]);
  return { on, toggle };
}

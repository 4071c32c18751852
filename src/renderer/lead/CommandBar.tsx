/** Below the stage: «Stopp, navn» alone at the left, the next phase alone at the right, the rest between them. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowUndoIcon, PauseIcon, PersonMinusIcon, PlayIcon, PlusIcon } from '@navikt/aksel-icons';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { type TeamRole, teamRoleSchema } from '../../domain/codes.ts';
import { type RunCommand, SKIP_REASONS } from '../../domain/lead.ts';
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, Kbd } from '../ui/index.ts';
import type { Lead } from './use-lead.ts';
import { itemName, phaseWords } from './words.ts';

export type Panel = 'skip' | 'leave';

interface Props {
  readonly view: LeadView;
  readonly lead: Lead;
  readonly press: (command: RunCommand) => void;
  /** What is open above the bar. */
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
  readonly onClick: (event: MouseEvent) => void;
}

export function CommandBar(props: Props) {
  const { view, press, panel, onPanel, onClick } = props;
  const t = useTexts('lead');
  const { locale } = useSession();
  const paused = view.status === 'paused';
  const { next } = view;
  const nextItem = next && view.items[next.item];
  const nextTitle =
    next?.phase != null && next.item === view.at.item
      ? phaseWords(next.phase, t, locale).title
      : nextItem && itemName(nextItem, t);
  const toggle = (which: Panel) => () => onPanel(panel === which ? undefined : which);
  return (
    // biome-ignore lint/a11y: every click is on a button in it; here it is only seen that the mouse did it
    <footer className="lead-bar" data-region tabIndex={-1} onClick={onClick}>
      {panel === 'skip' && <SkipPanel {...props} />}
      {panel === 'leave' && <LeavePanel {...props} />}
      <button type="button" className="lead-stop" aria-keyshortcuts="F9" onClick={() => press({ kind: 'stop-name' })}>
        <Glyph kind="block" size={22} />
        {t.do.stop}
        <Kbd>F9</Kbd>
      </button>
      <div className="lead-middle">
        <button
          type="button"
          className="lead-quiet"
          aria-keyshortcuts="P"
          onClick={() => press({ kind: paused ? 'resume' : 'pause' })}
        >
          {paused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
          {paused ? t.do.resume : t.do.pause}
          <Kbd>P</Kbd>
        </button>
        <button
          type="button"
          className="lead-quiet"
          aria-keyshortcuts="+"
          onClick={() => press({ kind: 'extend', minutes: 2 })}
        >
          <PlusIcon aria-hidden />
          {t.do.extend}
          <Kbd>+</Kbd>
        </button>
        <button type="button" className="lead-quiet" aria-expanded={panel === 'leave'} onClick={toggle('leave')}>
          <PersonMinusIcon aria-hidden />
          {t.do.leave}
        </button>
        {next !== null && !paused && (
          <button type="button" className="lead-quiet" aria-expanded={panel === 'skip'} onClick={toggle('skip')}>
            {t.do.skip}
          </button>
        )}
        {view.undo !== null && (
          <button
            type="button"
            className="lead-quiet"
            aria-keyshortcuts="Backspace"
            onClick={() => press({ kind: 'undo' })}
          >
            <ArrowUndoIcon aria-hidden />
            {t.do.undo[view.undo]}
            <Kbd>⌫</Kbd>
          </button>
        )}
      </div>
      {paused ? (
        <Button className="lead-next" onClick={() => press({ kind: 'resume' })}>
          {t.do.resume}
          <Kbd>{t.do.space}</Kbd>
        </Button>
      ) : next === null ? (
        <Button className="lead-next" onClick={() => press({ kind: 'end' })}>
          {t.do.end}
        </Button>
      ) : (
        <Button className="lead-next" onClick={() => press({ kind: 'next' })}>
          <span>{fill(t.do.next, { title: nextTitle ?? '', minutes: next.minutes })}</span>
          <Kbd>{t.do.space}</Kbd>
        </Button>
      )}
    </footer>
  );
}

function PanelFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="lead-panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function SkipPanel({ view, press, onPanel }: Props) {
  const t = useTexts('lead');
  return (
    <PanelFrame title={t.skip.title}>
      <p>{t.skip.text}</p>
      <div className="lead-choices">
        {SKIP_REASONS.map((reason) => (
          <Button key={reason} variant="secondary" onClick={() => press({ kind: 'skip', reason })}>
            {t.skip.reasons[reason]}
          </Button>
        ))}
      </div>
      <div className="lead-choices">
        {view.at.phase !== null && view.hasNextItem && (
          <Button variant="tertiary" onClick={() => press({ kind: 'next-item' })}>
            {t.skip.restOfCase}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => press({ kind: 'end' })}>
          {t.do.end}
        </Button>
        <Button variant="tertiary" onClick={() => onPanel(undefined)}>
          {t.skip.cancel}
        </Button>
      </div>
    </PanelFrame>
  );
}

/** Somebody steps out. Only the role is asked for: no reason, and nothing that tells which case it was. */
function LeavePanel({ view, lead, onPanel }: Props) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const [left, setLeft] = useState<TeamRole>();
  const { meeting } = view;
  const { call } = window.samrad;
  return (
    <PanelFrame title={t.leave.title}>
      <p>{t.leave.text}</p>
      {left === undefined ? (
        <div className="lead-choices">
          {teamRoleSchema.options.map((role) => (
            <Button
              key={role}
              variant="secondary"
              onClick={async () => {
                if (await lead.run(() => call['lead.recuse']({ meeting, role }))) setLeft(role);
              }}
            >
              {capitalise(termLabel('teamRole', role, locale))}
            </Button>
          ))}
        </div>
      ) : (
        <p className="lead-left" role="status">
          <Glyph kind="ok" />
          {fill(t.leave.done, { role: capitalise(termLabel('teamRole', left, locale)) })}
          <Button
            variant="tertiary"
            onClick={async () => {
              if (await lead.run(() => call['lead.takeBackRecusal']({ meeting, role: left }))) setLeft(undefined);
            }}
          >
            {t.leave.undo}
          </Button>
        </p>
      )}
      <p>{t.leave.choices}</p>
      <div className="lead-choices">
        <Button variant="tertiary" onClick={() => onPanel(undefined)}>
          {t.leave.cancel}
        </Button>
      </div>
    </PanelFrame>
  );
}

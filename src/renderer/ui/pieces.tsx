/** Small pieces every screen is made of. */
import { Heading } from '@digdir/designsystemet-react';
import { EyeSlashIcon, PrinterSmallIcon, TagIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useTexts } from '../text/texts.ts';
import { failureText } from './failure-text.ts';
import { Glyph } from './Glyph.tsx';

export const Kbd = ({ children }: { readonly children: ReactNode }) => <kbd className="kbd">{children}</kbd>;

type TrackKind = 'uten' | 'papir' | 'dekknavn';

/** Which track a thing belongs to: no names, names on paper alone, or known by an alias. */
export function Track({ kind }: { readonly kind: TrackKind }) {
  const t = useTexts('app');
  const alias = useTexts('cooperation').track;
  if (kind === 'dekknavn') {
    return (
      <span className="track">
        <TagIcon aria-hidden />
        {alias}
      </span>
    );
  }
  return kind === 'uten' ? (
    <span className="track">
      <EyeSlashIcon aria-hidden />
      {t.track.withoutNames}
    </span>
  ) : (
    <span className="track track-paper">
      <PrinterSmallIcon aria-hidden />
      {t.track.namesOnPaper}
    </span>
  );
}

export function Pill({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'warn' | 'block' | 'ok' | 'acc' | 'line';
  readonly children: ReactNode;
}) {
  return <span className={`pill pill-${kind}`}>{children}</span>;
}

/** Title row of a page. The heading takes focus when the page is come to. */
export function PageHead({
  title,
  track,
  sub,
  actions,
}: {
  readonly title: string;
  readonly track?: TrackKind;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="phead">
      <div className="phead-text">
        <div className="phead-title">
          <Heading level={1} data-size="md" tabIndex={-1} data-page-heading>
            {title}
          </Heading>
          {track && <Track kind={track} />}
        </div>
        {sub !== undefined && <p className="phead-sub">{sub}</p>}
      </div>
      {actions !== undefined && <div className="phead-actions">{actions}</div>}
    </div>
  );
}

/** What this is, and one thing to do. */
export function EmptyState({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="card empty">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <p>{text}</p>
      {action}
    </div>
  );
}

/** Grey rows in the final layout; they appear only when reading takes longer than a blink (see states.css). */
export function SkeletonRows({ rows }: { readonly rows: number }) {
  const t = useTexts('app');
  return (
    <div className="card skeleton" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={i} className="skeleton-row">
          <i />
          <i className="skeleton-short" />
        </div>
      ))}
    </div>
  );
}

/** What happened, whether anything is lost, what to do. */
export function FailureNotice({ failure, action }: { readonly failure: Failure; readonly action?: ReactNode }) {
  const { title, lost, todo } = failureText(failure, useTexts('failures'));
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div>
        <b>{title}</b>
        <p>
          {lost} {todo}
        </p>
        {action}
      </div>
    </div>
  );
}

/** Forward-only states of a thing, with what each says. */
export function StatusLine({
  label,
  steps,
  at,
}: {
  readonly label: string;
  readonly steps: readonly { readonly name: string; readonly detail?: string }[];
  readonly at: number;
}) {
  return (
    <ol className="status" aria-label={label}>
      {steps.map((s, i) => (
        <li
          key={s.name}
          className={i < at ? 'status-done' : i === at ? 'status-now' : 'status-to-come'}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className="status-dot" aria-hidden="true" />
          <span>
            <b>{s.name}</b>
            {s.detail && <small>{s.detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A day as a tile: month, day, and weekday when there is room. */
export function DateTile({
  month,
  day,
  weekday,
}: {
  readonly month: string;
  readonly day: number;
  readonly weekday?: string;
}) {
  return (
    <span className={weekday === undefined ? 'date' : 'date date-big'} aria-hidden="true">
      <small>{month}</small>
      <b>{day}</b>
      {weekday !== undefined && <small>{weekday}</small>}
    </span>
  );
}

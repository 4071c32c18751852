/** Approval: what is left to do in the order it must be solved, the pages as they will be, and the lock. */
import { Button, Checkbox } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Language } from '../../domain/language.ts';
import type { MinutesKind } from '../../domain/minutes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { ApprovalList, isBlocked } from './ApprovalList.tsx';
import { Comments } from './Comments.tsx';
import { Correction, UnderWay } from './Correction.tsx';
import { MinutesFrame } from './MinutesFrame.tsx';
import { MinutesPreview } from './MinutesPreview.tsx';
import { useNotesDesk } from './NotesDesk.tsx';
import { isWritable } from './parts.ts';
import { useMakeDraft } from './use-make-draft.tsx';
import { useMinutesFindings } from './use-minutes-findings.ts';
import { Versions } from './Versions.tsx';

export interface ApprovalProps {
  readonly view: MinutesView;
  readonly onChange: (view: MinutesView) => void;
  /** The store knows better than this page. */
  readonly onStale: () => void;
}

/** Gives focus to the first thing that must be solved. */
const FIRST = 'minutes-first-open';

export function ApprovalPart({ view, onChange, onStale }: ApprovalProps) {
  const t = useTexts('minutes').approve;
  const { locale } = useSession();
  const [language, setLanguage] = useState<Language>(view.versions.at(-1)?.language ?? locale);
  const [kind, setKind] = useState<MinutesKind>('full');
  const draft = useMakeDraft(view.meeting.id, kind, language);
  const approval = useApproval({ view, onChange, onStale }, language);
  const open = isWritable(view);
  const actions = open && (
    <>
      <Button variant="secondary" onClick={draft.make}>
        {t.draft}
      </Button>
      <Button aria-disabled={approval.approving || undefined} onClick={approval.approve}>
        <PadlockLockedIcon aria-hidden />
        {t.approve}
      </Button>
    </>
  );
  return (
    <MinutesFrame view={view} at="approve" actions={actions}>
      <div className="approval">
        <div className="approval-side">
          {view.correction !== null && <UnderWay view={view} onChange={onChange} />}
          {open && (
            <>
              <ApprovalList view={view} findings={approval.findings} firstId={FIRST} />
              <div className="approval-confirm">
                <Checkbox
                  id="minutes-confirm"
                  label={t.confirm}
                  value="confirmed"
                  checked={approval.confirmed}
                  error={approval.asked && !approval.confirmed ? t.confirmMissing : undefined}
                  onChange={(event) => approval.confirm(event.target.checked)}
                />
              </div>
            </>
          )}
          <div role="status">
            {approval.approving && <p className="s14">{t.approving}</p>}
            {approval.notSaved && <p className="s14">{t.notSaved}</p>}
            {approval.changed && <p className="s14">{t.conflict}</p>}
            {approval.done && <p className="approval-done">{t.done}</p>}
          </div>
          {approval.failure && <FailureNotice failure={approval.failure} />}
          {draft.notice}
          {open && (
            <div className="approval-what">
              <h2 className="h2">{t.whatTitle}</h2>
              <p>{t.what}</p>
            </div>
          )}
          {view.versions.length > 0 && <Versions view={view} />}
          {view.meeting.status === 'godkjent' && view.correction === null && (
            <Correction view={view} onChange={onChange} />
          )}
          <Comments view={view} onChange={onChange} />
        </div>
        <MinutesPreview
          view={view}
          kind={kind}
          language={language}
          onKind={setKind}
          onLanguage={open ? setLanguage : undefined}
        />
      </div>
    </MinutesFrame>
  );
}

/** The way to the lock: everything saved, nothing missing, the person's own judgement, and then the store's answer. */
function useApproval({ view, onChange, onStale }: ApprovalProps, language: Language) {
  const desk = useNotesDesk();
  const findings = useMinutesFindings(view);
  const [confirmed, confirm] = useState(false);
  const [asked, setAsked] = useState(false);
  const [approving, setApproving] = useState(false);
  const [outcome, setOutcome] = useState<'not-saved' | 'changed' | 'done' | { readonly failure: Failure }>();

  const approve = async (): Promise<void> => {
    if (approving) return;
    setOutcome(undefined);
    setAsked(true);
    if (findings === undefined) return;
    if (isBlocked(view, findings)) return void setTimeout(() => document.getElementById(FIRST)?.focus());
    if (!confirmed) return void document.getElementById('minutes-confirm')?.focus();
    setApproving(true);
    if (await desk.flush()) {
      const { id, version } = view.meeting;
      const answer = await window.samrad.call['minutes.approve']({ meeting: id, version, language });
      if (answer.ok) {
        confirm(false);
        setAsked(false);
        setOutcome('done');
        onChange(answer.value);
      } else if (answer.failure.code === 'conflict') {
        setOutcome('changed');
        onStale();
      } else setOutcome({ failure: answer.failure });
    } else setOutcome('not-saved');
    setApproving(false);
  };
  const main = (): void => {
    if (isWritable(view)) void approve();
  };
  useShortcuts({ 'Ctrl+Enter': main });
  return {
    findings,
    confirmed,
    confirm,
    asked,
    approving,
    notSaved: outcome === 'not-saved',
    changed: outcome === 'changed',
    done: outcome === 'done',
    failure: typeof outcome === 'object' ? outcome.failure : undefined,
    approve: () => void approve(),
  };
}

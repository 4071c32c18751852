/** A case that has passed on: its text is locked, and can be read. A ready one can be taken back to writing. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { whyCaseStays } from '../../domain/bin.ts';
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { awaitsFollowUp } from '../../domain/follow-up.ts';
import type { Failure } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { DeleteThing } from '../bin/index.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, PageHead } from '../ui/index.ts';
import './case.css';
import { useWorkingState } from './CaseDesk.tsx';
import { CheckLine } from './CheckLine.tsx';
import type { WorkingCase } from './working-case.ts';

export function FinishedCase({ working }: { readonly working: WorkingCase }) {
  const { view } = useWorkingState(working);
  const [failure, setFailure] = useState<Failure>();
  const t = useTexts('case').finished;
  const followUp = useTexts('followUp');
  const { locale } = useSession();
  const { go } = useRouter();
  const d = view.draft;
  const reopen = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call['case.reopen']({ id: view.id, version: view.version });
    if (!answer.ok) return setFailure(answer.failure);
    working.replaceView(answer.value);
    go({ name: 'case', id: view.id, step: 'sett' });
  };
  const term = (name: string, code: string | undefined): string | undefined =>
    code && capitalise(termLabel(name, code, locale));
  const list = (texts: readonly string[] | undefined): ReactNode =>
    texts && texts.length > 0 ? (
      <ul className="finished-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ) : undefined;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t.fields.questions, list(d.questions)],
    [t.fields.service, d.presenterServiceType && capitalise(labelOf('services', d.presenterServiceType, locale))],
    [t.fields.age, term('ageBand', d.ageBand)],
    [t.fields.care, term('careSituation', d.careSituation)],
    [t.fields.themes, list(d.concernThemes?.map((code) => labelOf('themes', code, locale)))],
    [t.fields.arenas, list(d.arenaTypes?.map((code) => capitalise(termLabel('arenaType', code, locale))))],
    [t.fields.seen, d.observations],
    [
      t.fields.when,
      [term('duration', d.duration), term('frequency', d.frequency)].filter((x) => x !== undefined).join(', '),
    ],
    [t.fields.said, d.childExpressions],
    [t.fields.protective, list(d.protectiveFactors)],
    [t.fields.risk, list(d.riskFactors)],
    [
      t.fields.tried,
      list(
        d.actionsTried?.map(
          (a) => `${capitalise(labelOf('actionTypes', a.type, locale))}: ${termLabel('effect', a.effect, locale)}`,
        ),
      ),
    ],
    [t.fields.guardians, term('guardiansContacted', d.guardiansContacted)],
    [t.fields.child, term('childSpokenWith', d.childSpokenWith)],
    [t.fields.interpreter, d.interpreterNeeded ? t.interpreterYes : undefined],
    [t.fields.level, d.level],
  ];
  return (
    <>
      <PageHead
        title={view.code}
        track="uten"
        sub={`${termLabel('caseStatus', view.status, locale)} · ${t.locked}`}
        actions={
          view.status === 'klar' ? (
            <>
              <Button variant="secondary" onClick={() => void reopen()} aria-describedby="reopen-what">
                {t.reopen}
              </Button>
              <Button onClick={() => go({ name: 'meetings' })}>
                {t.toMeetings}
                <ArrowRightIcon aria-hidden />
              </Button>
            </>
          ) : (
            awaitsFollowUp(view.status) && (
              <Button onClick={() => go({ name: 'follow-up', id: view.id })}>
                {followUp.case}
                <ArrowRightIcon aria-hidden />
              </Button>
            )
          )
        }
      />
      {failure && <FailureNotice failure={failure} />}
      {view.status === 'klar' && (
        <>
          <CheckLine>{t.ready}</CheckLine>
          <p className="mut s14" id="reopen-what">
            {t.reopenWhat}
          </p>
        </>
      )}
      <dl className="card finished">
        {rows.map(
          ([label, value]) =>
            value !== undefined &&
            value !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <DeleteThing
        thing={{ kind: 'case', id: view.id, version: view.version, name: view.code }}
        why={whyCaseStays(view.status)}
      />
    </>
  );
}

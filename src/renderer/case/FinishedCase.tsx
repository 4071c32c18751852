/** A case that has passed on: its text is locked, and can be read. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { CaseView } from '../../domain/case-view.ts';
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { awaitsFollowUp } from '../../domain/follow-up.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import './case.css';
import { CheckLine } from './CheckLine.tsx';

export function FinishedCase({ view }: { readonly view: CaseView }) {
  const t = useTexts('case').finished;
  const followUp = useTexts('followUp');
  const { locale } = useSession();
  const { go } = useRouter();
  const d = view.draft;
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
            <Button onClick={() => go({ name: 'meetings' })}>
              {t.toMeetings}
              <ArrowRightIcon aria-hidden />
            </Button>
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
      {view.status === 'klar' && <CheckLine>{t.ready}</CheckLine>}
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
    </>
  );
}

/** Under the agenda: a case that is ready, or something else. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { Kbd } from '../ui/index.ts';
import { type OtherItem, OtherItemForm } from './OtherItemForm.tsx';

export type ReadyCase = MeetingView['readyCases'][number];

const OTHER_MINUTES = 10;

export function AddToAgenda({
  ready,
  firstItem,
  onCase,
  onOther,
}: {
  readonly ready: readonly ReadyCase[];
  /** Whether the agenda is empty: then an opening is the likely next thing. */
  readonly firstItem: boolean;
  readonly onCase: (of: ReadyCase) => void;
  readonly onOther: (item: OtherItem) => void;
}) {
  const t = useTexts('meeting').agenda;
  const { locale } = useSession();
  const [open, setOpen] = useState<'case' | 'other'>();
  const toggle = (which: 'case' | 'other') => () => setOpen(open === which ? undefined : which);
  return (
    <div className="meeting-add">
      <div className="meeting-add-bar">
        <Button variant="tertiary" aria-expanded={open === 'case'} onClick={toggle('case')}>
          <PlusIcon aria-hidden />
          {t.addCase}
        </Button>
        <Button variant="tertiary" aria-expanded={open === 'other'} onClick={toggle('other')}>
          <PlusIcon aria-hidden />
          {t.addOther}
        </Button>
        <span className="meeting-keys">
          {t.keys} <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd>
        </span>
      </div>
      {open === 'case' &&
        (ready.length === 0 ? (
          <p className="meeting-add-none">{t.addCaseNone}</p>
        ) : (
          <ul className="meeting-ready" aria-label={t.chooseCase}>
            {ready.map((of) => (
              <li key={of.id}>
                <Button variant="secondary" onClick={() => onCase(of)}>
                  <b className="num">{of.code}</b>
                  {of.presenterServiceType !== '' && capitalise(labelOf('services', of.presenterServiceType, locale))}
                </Button>
              </li>
            ))}
          </ul>
        ))}
      {open === 'other' && (
        <OtherItemForm
          first={{ kind: firstItem ? 'åpning' : 'info', title: '', minutes: OTHER_MINUTES }}
          isNew
          onDone={(item) => {
            setOpen(undefined);
            onOther(item);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

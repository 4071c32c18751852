/** Before the meeting: how its cases are led, and the start of the clock. */
import { Button, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { LeadView } from '../../domain/lead-view.ts';
import { OWN_METHOD } from '../../domain/method.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Kbd } from '../ui/index.ts';
import { OwnMethodForm } from './OwnMethodForm.tsx';
import type { Lead } from './use-lead.ts';
import { useLeadKeys } from './use-lead-keys.ts';
import { phaseWords } from './words.ts';

const nothing = (): void => {};

export function StartPanel({
  view,
  lead,
  onClose,
}: {
  readonly view: LeadView;
  readonly lead: Lead;
  readonly onClose: () => void;
}) {
  const t = useTexts('lead');
  const { locale } = useSession();
  const [chosen, setChosen] = useState(view.method);
  const [edits, setEdits] = useState(false);
  const { meeting, items, methods, own } = view;
  const method = methods.find((m) => m.code === chosen);
  const start = (): void => {
    if (items.length > 0) void lead.run(() => window.samrad.call['lead.start']({ meeting, method: chosen }));
  };
  useLeadKeys(
    {
      next: () => (edits ? undefined : start()),
      close: () => (edits ? setEdits(false) : onClose()),
      pause: nothing,
      extend: nothing,
      stop: nothing,
      undo: nothing,
    },
    true,
  );

  return (
    <section className="lead-start" aria-labelledby="lead-start">
      <h1 id="lead-start" data-page-heading tabIndex={-1}>
        {t.start.title}
      </h1>
      <p className="lead-start-sub">
        {fill(t.start.sub, {
          items: plural(items.length, t.start.items),
          minutes: plural(
            items.reduce((sum, i) => sum + i.minutes, 0),
            t.minutes,
          ),
        })}
      </p>
      {edits ? (
        <OwnMethodForm
          first={own?.phases ?? []}
          onSave={async (phases) => {
            const version = own?.version ?? null;
            if (
              await lead.run(() => window.samrad.call['lead.saveOwnMethod']({ meeting, version, phases: [...phases] }))
            ) {
              setChosen(OWN_METHOD);
              setEdits(false);
            }
          }}
          onClose={() => setEdits(false)}
        />
      ) : (
        <>
          <div className="lead-start-parts">
            <fieldset className="lead-methods">
              <legend>{t.start.method}</legend>
              {methods.map(({ code, label }) => (
                <Radio
                  key={code}
                  name="method"
                  value={code}
                  label={label?.[locale] ?? t.start.own}
                  checked={code === chosen}
                  onChange={() => setChosen(code)}
                />
              ))}
              <Button variant="tertiary" onClick={() => setEdits(true)}>
                {own === null ? t.start.make : t.start.edit}
              </Button>
            </fieldset>
            {method !== undefined && method.phases.length > 0 && (
              <div>
                <h2>{t.start.phases}</h2>
                <ol className="lead-preview">
                  {method.phases.map((phase) => (
                    <li key={phase.code}>
                      <span>{phaseWords(phase, t, locale).title}</span>
                      <span className="num">{plural(phase.minutes, t.minutes)}</span>
                    </li>
                  ))}
                </ol>
              </div>
            )}
          </div>
          {items.length === 0 ? (
            <p>
              {t.start.empty} <Link to={{ name: 'meeting', id: meeting }}>{t.start.emptyLink}</Link>
            </p>
          ) : (
            <p className="mut">{t.start.keys}</p>
          )}
          <div className="lead-choices">
            {items.length > 0 && (
              <Button onClick={start}>
                {t.start.go}
                <Kbd>{t.do.space}</Kbd>
              </Button>
            )}
            <Button variant="tertiary" onClick={onClose}>
              {t.start.no}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

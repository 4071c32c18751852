/** All versions there have been: which is in use, and the way back to another. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { LetterheadView } from '../../../domain/letterhead.ts';
import { longDate } from '../../../domain/local-time.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Pill } from '../../ui/index.ts';
import { Swatch } from './Contents.tsx';
import { Sample } from './Sample.tsx';
import type { Letterhead } from './use-letterhead.ts';

export function Versions({ view, letterhead }: { readonly view: LetterheadView; readonly letterhead: Letterhead }) {
  const t = useTexts('letterhead').versions;
  const { locale } = useSession();
  const [shown, setShown] = useState<number>();
  if (view.versions.length === 0) return null;
  const use = (label: string, number: number | null) => (
    <Button variant="secondary" data-size="sm" aria-label={label} onClick={() => letterhead.use(number)}>
      {t.use}
    </Button>
  );
  return (
    <section className="stack" aria-labelledby="letterhead-versions">
      <h3 className="h2" id="letterhead-versions">
        {t.title}
      </h3>
      <p className="mut s14">{t.text}</p>
      <ul className="card flush list settings">
        {view.versions.map((version) => (
          <li key={version.number} className="letterhead-version">
            <div className="grow">
              <b>{fill(t.name, { number: version.number })}</b>
              <p>
                {fill(t.approved, { date: longDate(version.approvedOn, locale) })} {' · '}
                {[version.word ? t.word : t.noWord, ...(version.logo ? [t.logo] : [])].join(', ')}
                {version.colour !== null && (
                  <>
                    {', '}
                    <Swatch colour={version.colour} />
                  </>
                )}
              </p>
            </div>
            {view.inUse === version.number && <Pill kind="ok">{t.inUse}</Pill>}
            <Button
              variant="tertiary"
              data-size="sm"
              aria-expanded={shown === version.number}
              aria-label={fill(t.lookAt, { number: version.number })}
              onClick={() => setShown(shown === version.number ? undefined : version.number)}
            >
              {t.look}
            </Button>
            {view.inUse !== version.number && use(fill(t.useNumber, { number: version.number }), version.number)}
          </li>
        ))}
        <li>
          <div className="grow">
            <b>{t.plain}</b>
            <p>{t.plainText}</p>
          </div>
          {view.inUse === null ? <Pill kind="ok">{t.inUse}</Pill> : use(t.usePlain, null)}
        </li>
      </ul>
      {shown !== undefined && view.draft === null && (
        <div className="card">
          <Sample number={shown} round={0} />
        </div>
      )}
    </section>
  );
}

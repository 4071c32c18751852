/** Approved versions with their fingerprints; any of them can be saved again, byte for byte. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { clockTime, longDate, toOslo } from '../../domain/local-time.ts';
import { minutesKindSchema } from '../../domain/minutes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { SavedFiles, type SaveOutcome } from './SavedFiles.tsx';

type Version = MinutesView['versions'][number];

export function Versions({ view }: { readonly view: MinutesView }) {
  const t = useTexts('minutes').approve;
  return (
    <section aria-labelledby="minutes-versions">
      <h2 className="h2" id="minutes-versions">
        {t.versions}
      </h2>
      <ol className="minutes-versions">
        {[...view.versions].reverse().map((version) => (
          <OneVersion key={version.number} meeting={view.meeting.id} version={version} />
        ))}
      </ol>
      <p className="s14 mut">{t.fingerprintWhy}</p>
    </section>
  );
}

function OneVersion({ meeting, version }: { readonly meeting: string; readonly version: Version }) {
  const t = useTexts('minutes').approve;
  const { languageIn } = useTexts('meeting').documents;
  const { locale } = useSession();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const { number, language, templateVersion, reason, files } = version;
  const { date, time } = toOslo(new Date(version.approvedAt));
  const save = async (): Promise<void> => {
    if (outcome?.kind === 'making') return;
    setOutcome({ kind: 'making' });
    const answer = await window.samrad.call['minutes.save']({ meeting, number, kind: 'full' });
    setOutcome(answer.ok ? { kind: 'saved', files: answer.value.files } : { kind: 'failed', failure: answer.failure });
  };
  const facts = {
    date: longDate(date, locale),
    time: clockTime(time, locale),
    language: languageIn[language],
    template: templateVersion,
  };
  return (
    <li className="card minutes-version">
      <b>{fill(t.version, { number })}</b>
      <p className="s14 mut">{fill(t.versionLine, facts)}</p>
      {reason !== null && <p className="s14">{fill(t.reason, { reason })}</p>}
      <details>
        <summary>{t.fingerprints}</summary>
        <dl className="fingerprints">
          {minutesKindSchema.options.flatMap((kind) =>
            files
              .filter((file) => file.kind === kind)
              .map(({ format, sha256 }) => (
                <div key={`${kind} ${format}`}>
                  <dt>
                    {t.kinds[kind]}, {t.format[format]}
                  </dt>
                  <dd className="path" data-file={`${kind}-${format}`}>
                    {sha256}
                  </dd>
                </div>
              )),
          )}
        </dl>
      </details>
      <Button variant="secondary" data-size="sm" onClick={() => void save()}>
        {t.save}
        <span className="visually-hidden">, {fill(t.version, { number })}</span>
      </Button>
      {outcome && <SavedFiles outcome={outcome} />}
    </li>
  );
}

/** What the guard says of a text while it is being written. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CombinationRisk } from '../../anonymity/combination.ts';
import type { Finding } from '../../anonymity/finding.ts';
import { useEngine } from './engine.tsx';
import { LiveScan } from './live-scan.ts';
import { follow } from './marks.ts';
import type { Scan } from './protocol.ts';

export interface LiveFindings {
  /** Offsets in the text given, also while the guard is still reading it. */
  readonly findings: readonly Finding[];
  readonly combination: CombinationRisk | undefined;
  /** False while the guard has not read this very text. */
  readonly upToDate: boolean;
}

const NOTHING: readonly Finding[] = [];

/** `staffField`: employees may be named in this text. */
export function useScan(text: string, staffField = false): LiveFindings {
  const { client } = useEngine();
  const [read, setRead] = useState<{ readonly text: string; readonly scan: Scan }>();
  const live = useRef<LiveScan>(undefined);
  const epoch = useSyncExternalStore(
    (told) => client.subscribe(told),
    () => client.epoch,
  );
  useEffect(() => {
    const scan = new LiveScan(
      (t) => client.scan(t, staffField),
      (t, s) => setRead({ text: t, scan: s }),
    );
    live.current = scan;
    return () => scan.stop();
  }, [client, staffField]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a guard that has learnt something reads the same text anew
  useEffect(() => live.current?.read(text), [text, epoch]);
  const findings = useMemo(
    () => (read === undefined ? NOTHING : follow(read.scan.findings, read.text, text)),
    [read, text],
  );
  return {
    findings,
    combination: read?.scan.combination,
    upToDate: read?.text === text,
  };
}

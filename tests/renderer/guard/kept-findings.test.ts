import { beforeEach, expect, test } from 'vitest';
import { fail, ok } from '../../../src/domain/result.ts';
import { type FoundWords, KeptFindings, type KeptPorts } from '../../../src/renderer/guard/kept-findings.ts';

const CASE = '0b8f3c1e-6d1a-4c2f-9f3e-1a2b3c4d5e6f';
const found = (words: string, over: Partial<FoundWords> = {}): FoundWords => ({
  type: 'NAME',
  severity: 'warn',
  words,
  ...over,
});

/** What the store has been told, and what it is to say. */
let told: string[];
let stored: Set<string>;
let refuses: boolean;
const ports: KeptPorts = {
  'guard.keep': async ({ words }) => {
    told.push(`keep ${words}`);
    return refuses ? fail({ code: 'not-found' }) : ok({});
  },
  'guard.takeBack': async ({ words }) => {
    told.push(`take back ${words}`);
    return ok({});
  },
  'guard.kept': async ({ findings }) => {
    told.push(`ask ${findings.map((f) => f.words).join()}`);
    return refuses
      ? fail({ code: 'locked' })
      : ok({ any: stored.size > 0, kept: findings.map((f) => stored.has(f.words)) });
  },
};

beforeEach(() => {
  told = [];
  stored = new Set();
  refuses = false;
});

test('what is kept is kept for those words in that document only, however they are written', async () => {
  const kept = new KeptFindings(ports);
  await kept.keep('side', found('Våren'), 'ordinary');
  expect(kept.state('side', found('VÅREN'))).toBe('kept');
  expect(kept.state('side', found('Lise'))).toBe('open');
  expect(kept.state('side', found('våren', { type: 'PLACE' }))).toBe('open');
  expect(kept.state('annen side', found('våren'))).toBe('open');
  // A page for something that is not stored yet has nothing to ask the store about.
  expect(told).toEqual([]);
});

test('what must go can never be kept, not even words that were kept as something milder', async () => {
  const kept = new KeptFindings(ports);
  const block = found('Lauvåsen', { severity: 'block' });
  await expect(kept.keep(CASE, block, 'many')).rejects.toThrow('cannot be kept');
  await kept.keep(CASE, found('Lauvåsen'), 'many');
  expect(kept.state(CASE, found('Lauvåsen'))).toBe('kept');
  expect(kept.state(CASE, block)).toBe('open');
});

test('the store is asked once for each finding, and not at all any more when nothing is kept', async () => {
  stored.add('Våren');
  const kept = new KeptFindings(ports);
  expect(kept.state(CASE, found('Våren'))).toBe('unknown');
  const asking = kept.ask(CASE, [found('Våren'), found('Lise'), found('99 00 00 00', { severity: 'block' })]);
  void kept.ask(CASE, [found('Våren')]);
  await asking;
  expect(kept.state(CASE, found('Våren'))).toBe('kept');
  expect(kept.state(CASE, found('Lise'))).toBe('open');
  expect(kept.state(CASE, found('Mona'))).toBe('unknown');
  expect(told).toEqual(['ask Våren,Lise']);

  stored.clear();
  const other = new KeptFindings(ports);
  await other.ask(CASE, [found('Mona')]);
  expect(other.state(CASE, found('Siv'))).toBe('open');
});

test('a store that will not keep leaves the finding open, and says why; taking back opens it', async () => {
  const kept = new KeptFindings(ports);
  refuses = true;
  expect(await kept.keep(CASE, found('Våren'), 'ordinary')).toEqual({ code: 'not-found' });
  expect(kept.state(CASE, found('Våren'))).toBe('open');
  refuses = false;
  expect(await kept.keep(CASE, found('Våren'), 'ordinary')).toBeUndefined();
  expect(await kept.takeBack(CASE, found('Våren'))).toBeUndefined();
  expect(kept.state(CASE, found('Våren'))).toBe('open');
  expect(told).toEqual(['keep Våren', 'keep Våren', 'take back Våren']);
});

test('what cannot be asked about is open: the person is asked rather than the finding lost', async () => {
  refuses = true;
  const kept = new KeptFindings(ports);
  await kept.ask(CASE, [found('Våren')]);
  expect(kept.state(CASE, found('Våren'))).toBe('open');
});

import { describe, expect, test } from 'vitest';
import { createGuard, type Guard } from '../../../src/anonymity/guard.ts';
import type { CaseView } from '../../../src/domain/case-view.ts';
import { fail } from '../../../src/domain/result.ts';
import { type CasePorts, WorkingCase } from '../../../src/renderer/case/working-case.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { openServices, stored as storedIn } from './services.ts';

let guard: Guard | undefined;

/** Ports to the real services on a real store. */
function portsTo(services: Services): CasePorts {
  guard ??= createGuard();
  const reader = guard;
  const knowledge = must(services.case.knowledge());
  return {
    get: async (id) => services.case.get({ id }),
    save: async (id, version, draft) => services.case.save({ id, version, draft }),
    mustGo: async (text) => reader.scan(text, knowledge).some((f) => f.severity === 'block'),
  };
}

async function started(change: (ports: CasePorts) => CasePorts = (ports) => ports) {
  const services = await openServices();
  const view = must(services.case.start());
  const working = new WorkingCase(view, change(portsTo(services)));
  const stored = (): CaseView => storedIn(services, view.id);
  return { services, view, working, stored };
}

describe('saving by itself', () => {
  test('happens shortly after the last change', async () => {
    const { working, stored } = await started();
    working.write({ observations: 'Barnet er stille.' });
    expect(working.state().save.kind).toBe('waiting');
    await expect.poll(() => working.state().save.kind, { timeout: 5_000 }).toBe('saved');
    expect(stored().draft.observations).toBe('Barnet er stille.');
  });

  test('is done at once on leaving', async () => {
    const { working, stored } = await started();
    working.change({ ageBand: '4-5' });
    await working.flush();
    expect(stored().draft.ageBand).toBe('4-5');
  });

  test('put down for a lock, it says whether all of it is kept', async () => {
    const { working, stored } = await started();
    working.write({ observations: 'Barnet er stille.' });
    expect(await working.putDown()).toBe(true);
    working.write({ childExpressions: 'Ring 912 34 567.' });
    expect(await working.putDown()).toBe(false);
    expect(stored().draft).toMatchObject({ observations: 'Barnet er stille.' });
    expect(stored().draft.childExpressions).toBeUndefined();
  });

  test('never has two saves under way, however many ask for one', async () => {
    let under = 0;
    let most = 0;
    const { working, stored } = await started((ports) => ({
      ...ports,
      save: async (...input) => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((done) => setTimeout(done, 5));
        const answer = await ports.save(...input);
        under -= 1;
        return answer;
      },
    }));
    working.write({ observations: 'Barnet' });
    const first = working.flush();
    working.write({ observations: 'Barnet er' });
    const later = [working.flush(), working.flush(), working.flush()];
    working.write({ observations: 'Barnet er stille.' });
    await Promise.all([first, ...later]);
    await working.flush();
    expect(most).toBe(1);
    expect(working.state().save).toEqual({ kind: 'saved' });
    expect(stored().draft.observations).toBe('Barnet er stille.');
  });

  test('is tried again when asked, after it has failed', async () => {
    let full = true;
    const { working, stored } = await started((ports) => ({
      ...ports,
      save: async (...input) => (full ? fail({ code: 'disk-full' }) : ports.save(...input)),
    }));
    working.write({ observations: 'Barnet er stille.' });
    await working.flush();
    expect(working.state().save).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(working.state().draft.observations).toBe('Barnet er stille.');
    full = false;
    await working.flush();
    expect(stored().draft.observations).toBe('Barnet er stille.');
  });
});

describe('what must go', () => {
  test('is held back in memory, the text saved before stays, and the rest is saved', async () => {
    const { working, stored } = await started();
    working.write({ observations: 'Barnet er stille.' });
    await working.flush();
    working.write({ observations: 'Barnet er stille. Ring 912 34 567.' });
    working.change({ ageBand: '4-5' });
    await working.flush();
    expect([...working.state().held]).toEqual(['observations']);
    expect(working.state().draft.observations).toBe('Barnet er stille. Ring 912 34 567.');
    expect(stored().draft).toMatchObject({ observations: 'Barnet er stille.', ageBand: '4-5' });
  });

  test('leaves the question saved before where it is', async () => {
    const { working, stored } = await started();
    working.write({ questions: ['Hvordan kan vi hjelpe?'] });
    await working.flush();
    working.write({ questions: ['Hvordan kan vi hjelpe 912 34 567?'] });
    await working.flush();
    expect([...working.state().held]).toEqual(['questions[0]']);
    expect(stored().draft.questions).toEqual(['Hvordan kan vi hjelpe?']);
  });

  test('is saved as soon as it is gone', async () => {
    const { working, stored } = await started();
    working.write({ observations: 'Ring 912 34 567.' });
    await working.flush();
    working.write({ observations: 'Ring foreldrene.' });
    await working.flush();
    expect(working.state().held.size).toBe(0);
    expect(stored().draft.observations).toBe('Ring foreldrene.');
  });

  test('is held back where it stands when only the store knows that it must go', async () => {
    const { working, stored } = await started((ports) => ({ ...ports, mustGo: async () => false }));
    working.write({ protectiveFactors: ['', 'trygg voksen', 'Ring 912 34 567.'] });
    await working.flush();
    expect([...working.state().held]).toEqual(['protectiveFactors[2]']);
    expect(stored().draft.protectiveFactors).toEqual(['trygg voksen']);
  });
});

describe('undo', () => {
  test('takes back choices one by one, and forward again', async () => {
    const { working } = await started();
    working.change({ ageBand: '4-5' });
    working.change({ concernThemes: ['SPR'] });
    working.undo();
    expect(working.state().draft).toMatchObject({ ageBand: '4-5', concernThemes: undefined });
    working.undo();
    expect([working.state().draft.ageBand, working.state().canUndo]).toEqual([undefined, false]);
    working.redo();
    expect([working.state().draft.ageBand, working.state().canRedo]).toEqual(['4-5', true]);
    await working.flush();
  });

  test('never overwrites what has been written since', async () => {
    const { working } = await started();
    working.change({ protectiveFactors: ['nettverk'] });
    working.write({ protectiveFactors: ['nettverk rundt familien'] });
    working.undo();
    expect(working.state().draft.protectiveFactors).toEqual(['nettverk rundt familien']);
    await working.flush();
  });
});

describe('somebody else has saved the case meanwhile', () => {
  const conflict = async () => {
    const { services, view, working, stored } = await started();
    must(services.case.save({ id: view.id, version: view.version, draft: { observations: 'Deres' } }));
    working.write({ observations: 'Min' });
    await working.flush();
    return { working, stored };
  };

  test('both versions are kept until the person chooses', async () => {
    const { working, stored } = await conflict();
    const { save, draft } = working.state();
    if (save.kind !== 'conflict') throw new Error(`no conflict: ${save.kind}`);
    expect([save.theirs.draft.observations, draft.observations]).toEqual(['Deres', 'Min']);
    expect(stored().draft.observations).toBe('Deres');
  });

  test('mine is saved over theirs', async () => {
    const { working, stored } = await conflict();
    await working.settle('mine');
    expect([working.state().save.kind, stored().draft.observations]).toEqual(['saved', 'Min']);
  });

  test('or theirs replaces mine', async () => {
    const { working, stored } = await conflict();
    await working.settle('theirs');
    expect([working.state().draft.observations, stored().draft.observations]).toEqual(['Deres', 'Deres']);
  });
});

import { describe, expect, test } from 'vitest';
import { GuardClient } from '../../../src/renderer/guard/guard-client.ts';
import { LiveScan } from '../../../src/renderer/guard/live-scan.ts';
import { BenchWorker } from './support.tsx';

const types = async (client: GuardClient, text: string) => (await client.scan(text)).findings.map((f) => f.type);

describe('the window’s end of the guard', () => {
  test('reads the same text once, and anew after it has learnt something', async () => {
    const worker = new BenchWorker();
    const client = new GuardClient(() => worker);
    expect(await types(client, 'Barnet leker ved Tussvika.')).not.toContain('OTHER');
    await client.scan('Barnet leker ved Tussvika.');
    expect(worker.asked).toHaveLength(1);

    let told = 0;
    client.subscribe(() => {
      told += 1;
    });
    client.know({ placeNames: ['Tussvika'], staffNames: [] });
    expect(told).toBe(1);
    const { findings } = await client.scan('Barnet leker ved Tussvika.');
    expect(findings.map((f) => f.severity)).toContain('block');
    expect(worker.asked).toHaveLength(2);
  });
});

describe('a worker that dies', () => {
  test('is replaced, taught again, and asked again what it never answered', async () => {
    const [first, second] = [new BenchWorker(), new BenchWorker()];
    first.answering = false;
    const workers = [first, second];
    const client = new GuardClient(() => workers.shift() ?? second);
    client.know({ placeNames: ['Tussvika'], staffNames: [] });
    const scan = client.scan('Barnet leker ved Tussvika.');
    first.die();
    expect((await scan).findings.map((f) => f.severity)).toContain('block');
    expect(second.asked).toEqual(['Barnet leker ved Tussvika.']);
    expect(client.failed).toBe(false);
  });

  test('again and again lets everyone go, and says that texts are not read', async () => {
    const made: BenchWorker[] = [];
    const client = new GuardClient(() => {
      const worker = new BenchWorker();
      worker.answering = false;
      made.push(worker);
      return worker;
    });
    const scan = client.scan('Ring 912 34 567.');
    for (let i = 0; i < 4; i += 1) made[i]?.die();
    expect((await scan).findings).toEqual([]);
    expect(client.failed).toBe(true);
    expect((await client.scan('noe annet')).findings).toEqual([]);
    expect(made).toHaveLength(4);
  });
});

describe('reading while somebody types', () => {
  test('skips what has been overtaken, and always ends with the newest text', async () => {
    const worker = new BenchWorker();
    worker.answering = false;
    const client = new GuardClient(() => worker);
    const read: string[] = [];
    const live = new LiveScan(
      (text) => client.scan(text),
      (text) => read.push(text),
    );
    for (const text of ['R', 'Ri', 'Rin', 'Ring']) live.read(text);
    expect(worker.asked).toEqual(['R']);
    worker.answering = true;
    worker.answerKept();
    await expect.poll(() => read).toEqual(['R', 'Ring']);
    expect(worker.asked).toEqual(['R', 'Ring']);
  });

  test('says nothing after it was stopped', async () => {
    const worker = new BenchWorker();
    worker.answering = false;
    const read: string[] = [];
    const client = new GuardClient(() => worker);
    const live = new LiveScan(
      (text) => client.scan(text),
      (text) => read.push(text),
    );
    live.read('Ring');
    live.stop();
    worker.answerKept();
    await client.scan('Ring');
    expect(read).toEqual([]);
  });
});

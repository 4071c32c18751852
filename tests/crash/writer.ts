/**
 * Writes to a store without end, to be killed. One line per acknowledged transaction: its number. Each transaction makes a
 * case, takes it to `satt_opp`, puts it on a new meeting's agenda and logs it. Arguments: file, recovery code, first number.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { ok } from '../../src/domain/result.ts';
import { openStore, runTransaction } from '../../src/store/index.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';

const [, , file = '', recoveryCode = '', first = '1'] = process.argv;
const opened = await openStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: (bytes) => randomFillSync(bytes),
    argon2Worker: ARGON2_ONCE,
  },
  { file, recoveryCode },
);
if (!opened.ok) throw new Error(opened.failure.code);
const store = opened.value;
const [team] = store.teams.list();
const [member] = team?.team.members ?? [];
if (!team || !member) throw new Error('the store has no team');

writeSync(1, 'ready\n');
for (let number = Number(first); ; number++) {
  const written = runTransaction(store, () => {
    let made = store.cases.create({ observations: `sak nummer${number}slutt ${'x'.repeat((number * 997) % 6_000)}` });
    for (const status of ['klar_for_kontroll', 'klar', 'satt_opp'] as const)
      made = store.cases.setStatus(made.id, made.version, status);
    store.meetings.create(team.id, {
      type: 'konsultasjonsteam',
      date: '2026-12-08',
      start: '09:00',
      end: '10:00',
      place: 'Møterom',
      onlineLink: undefined,
      chair: member.id,
      minuteTaker: member.id,
      caseDeadline: undefined,
      purpose: `møte nummer${number}slutt`,
      agenda: [{ kind: 'sak', case: made.id, title: undefined, minutes: 30 }],
      attendance: [{ member: member.id, present: true, deputy: undefined }],
      discussions: [],
      recusals: [],
      next: undefined,
    });
    store.audit.append('case-ready', 'program');
    return ok(undefined);
  });
  if (!written.ok) throw new Error(written.failure.code);
  writeSync(1, `${number}\n`);
}

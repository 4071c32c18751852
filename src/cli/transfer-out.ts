/** `samrad transfer-out`: an encrypted file of meetings and cases for another PC, under a passphrase of its own. */
import { existsSync } from 'node:fs';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { type TransferCounts, type TransferItem, withNeeds } from '../domain/transfer.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { fileFailure } from '../services/file-failure.ts';
import { passphraseStrength } from '../services/passphrase-strength.ts';
import { countsOf, itemsOf } from '../services/transfer-look.ts';
import { openStore, runTransaction, type Store, sealTransfer, writeTransfer } from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import type { Say } from './texts.ts';
import { upgradeLines } from './upgraded.ts';

type Out = Extract<Command, { name: 'transfer-out' }>;

/** What was written, and how many unfinished cases stayed behind. */
interface Written {
  readonly counts: TransferCounts;
  readonly drafts: number;
  readonly upgraded: Store['upgraded'];
}

export async function transferOutCommand(
  command: Out,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const refuse = (failure: Failure, path: string): number => {
    console.error(failureText(failure, say, path) + openElsewhere(failure, userPath(command.store), say));
    return exitStatus(failure);
  };
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  if (!passphrase.ok) return refuse(passphrase.failure, command.passphraseFile);
  const own = readPassphrase(userPath(command.transferPassphraseFile));
  if (!own.ok) return refuse(own.failure, command.transferPassphraseFile);
  // It travels, so it is judged: a store is guarded by the PC as well.
  if (!passphraseStrength(own.value).enough) return refuse({ code: 'weak-passphrase' }, command.transferPassphraseFile);
  const to = userPath(command.out);
  if (existsSync(to)) return refuse({ code: 'arguments', detail: 'transfer-out-exists', params: {} }, command.out);

  const written = await transferOut(env, command, { passphrase: passphrase.value, own: own.value, to });
  if (!written.ok) return refuse(written.failure, command.store);
  console.out(say('transfer-out.ok', { path: command.out, ...written.value.counts }));
  if (written.value.drafts > 0) console.out(say('transfer-out.without-drafts', { count: written.value.drafts }));
  console.out(say('transfer-out.apart'));
  for (const line of upgradeLines(written.value.upgraded, say)) console.out(line);
  return EXIT_DONE;
}

async function transferOut(
  env: ServiceEnvironment,
  command: Out,
  { passphrase, own, to }: { readonly passphrase: string; readonly own: string; readonly to: string },
): Promise<Result<Written>> {
  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const opened = await openStore(storeEnv, { file: userPath(command.store), passphrase });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const packed = runTransaction(store, () => {
      const items = itemsOf(store);
      const chosen = chosenOf(items, command.only);
      if (!chosen.ok) return chosen;
      const keys = withNeeds(items, chosen.value);
      const drafts = items.filter(({ draft, id }) => draft && !keys.some((key) => key.id === id)).length;
      return ok({ drafts, content: store.transfer.pack(keys) });
    });
    if (!packed.ok) return packed;
    const { content, drafts } = packed.value;
    const { transferCost: cost } = env;
    const sealed = await sealTransfer(storeEnv, { content, passphrase: own, ...(cost && { cost }) });
    return sealed.ok
      ? write(store, to, sealed.value, { counts: countsOf(content), drafts, upgraded: store.upgraded })
      : sealed;
  } finally {
    store.close();
  }
}

function write(store: Store, to: string, bytes: Buffer, written: Written): Result<Written> {
  try {
    writeTransfer(to, bytes);
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  }
  return runTransaction(store, () => {
    store.audit.append('transfer-made', 'bruker');
    return ok(written);
  });
}

/** Everything that is ready, or what is named: cases by code, meetings by day. A name that fits nothing is an error. */
function chosenOf(items: readonly TransferItem[], only: readonly string[] | undefined): Result<TransferItem[]> {
  const chosen: TransferItem[] = [];
  for (const name of only ?? []) {
    const found = items.filter((item) => item.day === name || (item.kind === 'case' && item.name === name));
    if (found.length === 0) return fail({ code: 'arguments', detail: 'transfer-unknown', params: { name } });
    chosen.push(...found);
  }
  const taken = only === undefined ? items.filter(({ draft }) => !draft) : chosen;
  return taken.length === 0 ? fail({ code: 'arguments', detail: 'transfer-nothing', params: {} }) : ok(taken);
}

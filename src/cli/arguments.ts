/** Arguments of the command line, parsed and checked before anything is read. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Language, languageSchema } from '../domain/language.ts';
import { PARENT_LANGUAGES, type ParentLanguage, parentLanguageSchema } from '../domain/parent-language.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';

export type Command =
  | { readonly name: 'help' }
  | {
      readonly name: 'run';
      readonly file: string;
      readonly out: string;
      readonly store?: { readonly file: string; readonly passphraseFile: string };
      readonly recoveryFile?: string;
    }
  | { readonly name: 'parents'; readonly file: string; readonly out: string; readonly second: ParentLanguage }
  | { readonly name: 'verify'; readonly store: string; readonly passphraseFile: string }
  | { readonly name: 'backup'; readonly store: string; readonly out: string; readonly passphraseFile: string }
  | { readonly name: 'restore'; readonly backup: string; readonly store: string; readonly passphraseFile: string }
  | {
      readonly name: 'salvage';
      readonly store: string;
      readonly out: string;
      readonly passphraseFile: string;
      readonly backup?: string;
    }
  | {
      readonly name: 'transfer-out';
      readonly store: string;
      readonly out: string;
      readonly passphraseFile: string;
      readonly transferPassphraseFile: string;
      /** Codes of cases and days of meetings; everything that is ready when left out. */
      readonly only?: readonly string[];
    }
  | {
      readonly name: 'transfer-in';
      readonly file: string;
      readonly store: string;
      readonly passphraseFile: string;
      readonly transferPassphraseFile: string;
      readonly look: boolean;
      readonly keep?: 'ours' | 'theirs';
    }
  | { readonly name: 'scan' }
  | { readonly name: 'demo' };

export interface Invocation {
  readonly command: Command;
  readonly language: Language;
}

const wrong = (detail: string, params: Readonly<Record<string, string>> = {}): { ok: false; failure: Failure } =>
  fail({ code: 'arguments', detail, params });

const OPTIONS = {
  out: { type: 'string' },
  store: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'recovery-file': { type: 'string' },
  backup: { type: 'string' },
  'transfer-passphrase-file': { type: 'string' },
  only: { type: 'string' },
  look: { type: 'boolean' },
  keep: { type: 'string' },
  with: { type: 'string' },
  lang: { type: 'string' },
  jsonl: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;
type OptionName = keyof typeof OPTIONS;

const ALLOWED: Readonly<Record<Command['name'], readonly OptionName[]>> = {
  help: ['help', 'lang'],
  run: ['out', 'store', 'passphrase-file', 'recovery-file', 'lang', 'help'],
  parents: ['out', 'with', 'lang', 'help'],
  verify: ['passphrase-file', 'lang', 'help'],
  backup: ['out', 'passphrase-file', 'lang', 'help'],
  restore: ['store', 'passphrase-file', 'lang', 'help'],
  salvage: ['out', 'backup', 'passphrase-file', 'lang', 'help'],
  'transfer-out': ['out', 'only', 'passphrase-file', 'transfer-passphrase-file', 'lang', 'help'],
  'transfer-in': ['store', 'look', 'keep', 'passphrase-file', 'transfer-passphrase-file', 'lang', 'help'],
  scan: ['jsonl', 'lang', 'help'],
  demo: ['lang', 'help'],
};

/** The language asked for, also when the rest of the arguments are wrong, so that the error is told in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  const language = languageSchema.safeParse(value);
  return language.success ? language.data : 'nb';
}

/** Parses the arguments after `samrad`. */
export function parseArguments(args: readonly string[]): Result<Invocation> {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string>> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return wrong('unknown-option', { option: token.rawName });
    const name = token.name as OptionName;
    if (OPTIONS[name].type === 'boolean') values[name] = 'true';
    else if (token.value === undefined || token.value === '' || (token.value.startsWith('--') && !token.inlineValue)) {
      return wrong('missing-value', { option: token.rawName });
    } else values[name] = token.value;
  }

  const language = languageSchema.safeParse(values.lang ?? 'nb');
  if (!language.success) return wrong('unknown-language');
  const [commandName, ...rest] = positionals;
  if (values.help || commandName === 'help') return ok({ command: { name: 'help' }, language: language.data });
  if (!isCommandName(commandName)) return wrong('unknown-command');
  const stray = (Object.keys(values) as OptionName[]).find((o) => !ALLOWED[commandName].includes(o));
  if (stray) return wrong('unknown-option', { option: `--${stray}` });
  const command = commandOf(commandName, rest, values);
  return command.ok ? ok({ command: command.value, language: language.data }) : command;
}

const isCommandName = (name: string | undefined): name is Exclude<Command['name'], 'help'> =>
  name !== undefined && name !== 'help' && Object.hasOwn(ALLOWED, name);

function commandOf(
  name: Exclude<Command['name'], 'help'>,
  positionals: readonly string[],
  values: Partial<Record<OptionName, string>>,
): Result<Command> {
  const [first, second] = positionals;
  const passphraseFile = values['passphrase-file'];
  const transferPassphraseFile = values['transfer-passphrase-file'];
  switch (name) {
    case 'run': {
      if (first === undefined) return wrong('missing-file');
      if (second !== undefined) return wrong('too-many');
      if (values.out === undefined) return wrong('missing-out');
      if (values.store === undefined && passphraseFile !== undefined) return wrong('passphrase-without-store');
      if (values.store !== undefined && passphraseFile === undefined) return wrong('missing-passphrase-file');
      return ok({
        name,
        file: first,
        out: values.out,
        ...(values.store === undefined || passphraseFile === undefined
          ? {}
          : { store: { file: values.store, passphraseFile } }),
        ...(values['recovery-file'] === undefined ? {} : { recoveryFile: values['recovery-file'] }),
      });
    }
    case 'parents': {
      if (first === undefined) return wrong('missing-file');
      if (second !== undefined) return wrong('too-many');
      if (values.out === undefined) return wrong('missing-out');
      const language = parentLanguageSchema.safeParse(values.with);
      if (!language.success) return wrong('unknown-parent-language', { languages: PARENT_LANGUAGES.join(', ') });
      return ok({ name, file: first, out: values.out, second: language.data });
    }
    case 'verify':
      if (first === undefined) return wrong('missing-store');
      if (second !== undefined) return wrong('too-many');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      return ok({ name, store: first, passphraseFile });
    case 'backup':
      if (first === undefined) return wrong('missing-store');
      if (second !== undefined) return wrong('too-many');
      if (values.out === undefined) return wrong('missing-backup-folder');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      return ok({ name, store: first, out: values.out, passphraseFile });
    case 'restore':
      if (first === undefined) return wrong('missing-backup');
      if (second !== undefined) return wrong('too-many');
      if (values.store === undefined) return wrong('missing-restore-store');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      return ok({ name, backup: first, store: values.store, passphraseFile });
    case 'salvage':
      if (first === undefined) return wrong('missing-store');
      if (second !== undefined) return wrong('too-many');
      if (values.out === undefined) return wrong('missing-salvage-out');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      return ok({
        name,
        store: first,
        out: values.out,
        passphraseFile,
        ...(values.backup === undefined ? {} : { backup: values.backup }),
      });
    case 'transfer-out': {
      if (first === undefined) return wrong('missing-store');
      if (second !== undefined) return wrong('too-many');
      if (values.out === undefined) return wrong('missing-transfer-out');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      if (transferPassphraseFile === undefined) return wrong('missing-transfer-passphrase-file');
      const only = values.only?.split(',').map((each) => each.trim());
      return ok({ name, store: first, out: values.out, passphraseFile, transferPassphraseFile, ...(only && { only }) });
    }
    case 'transfer-in': {
      if (first === undefined) return wrong('missing-transfer');
      if (second !== undefined) return wrong('too-many');
      if (values.store === undefined) return wrong('missing-transfer-store');
      if (passphraseFile === undefined) return wrong('missing-passphrase-file');
      if (transferPassphraseFile === undefined) return wrong('missing-transfer-passphrase-file');
      const { keep } = values;
      if (keep !== undefined && keep !== 'ours' && keep !== 'theirs') return wrong('unknown-keep');
      const look = values.look !== undefined;
      if (look && keep !== undefined) return wrong('look-and-keep');
      return ok({
        name,
        file: first,
        store: values.store,
        passphraseFile,
        transferPassphraseFile,
        look,
        ...(keep && { keep }),
      });
    }
    case 'scan':
      if (first !== undefined) return wrong('too-many');
      return values.jsonl ? ok({ name }) : wrong('scan-needs-jsonl');
    case 'demo':
      return first === undefined ? ok({ name }) : wrong('too-many');
  }
}

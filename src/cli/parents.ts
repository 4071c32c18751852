/** `samrad parents`: the documents for parents with a further language beside the Norwegian. */
import type { Language } from '../domain/language.ts';
import { parentLanguage } from '../domain/parent-language.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { makeParentDocuments } from '../services/parent-documents.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import type { Say } from './texts.ts';

export async function parentsCommand(
  command: Extract<Command, { name: 'parents' }>,
  env: ServiceEnvironment,
  language: Language,
  say: Say,
  console: Console,
): Promise<number> {
  const made = await makeParentDocuments(env, {
    file: userPath(command.file),
    out: userPath(command.out),
    second: command.second,
  });
  if (!made.ok) {
    console.error(failureText(made.failure, say, command.file));
    return exitStatus(made.failure);
  }
  const { files, missing } = made.value;
  const { label, withoutPdf } = parentLanguage(command.second);
  console.out(
    [
      ...files.map((file) => file.name),
      say('report.done', { count: files.length, folder: command.out }),
      say('parents.draft', { language: label[language] }),
      ...(withoutPdf === undefined ? [] : [withoutPdf[language]]),
      ...(missing.length === 0 ? [] : [say('report.missing', { characters: missing.join(', ') })]),
    ].join('\n'),
  );
  return EXIT_DONE;
}

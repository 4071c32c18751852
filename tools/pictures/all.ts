/** `npm run pictures`: the demo, a picture of page 1 of each of its documents, of every screen, and of one meeting from beginning to end. */
import { runSteps } from '../test/steps.ts';

const failed = await runSteps([
  { name: 'demo', command: ['node', 'src/cli/index.ts', 'demo'] },
  { name: 'documents', command: ['node', 'tools/pictures/documents.ts'] },
  { name: 'contact sheets', command: ['node', 'tools/documents/contact-sheet.ts'] },
  {
    name: 'the strip of a meeting',
    command: ['node', 'tools/pictures/strip.ts'],
    env: { LANG: 'nb_NO.UTF-8', LANGUAGE: 'nb' },
  },
  { name: 'screens', command: ['node', 'tools/pictures/screens.ts'], env: { LANG: 'nb_NO.UTF-8', LANGUAGE: 'nb' } },
]);
process.exitCode = failed.length === 0 ? 0 : 1;

import { expect, test } from 'vitest';
import { textsIn } from '../../../src/documents/texts.ts';
import { languageSchema } from '../../../src/domain/language.ts';
import { auditEventSchema } from '../../../src/store/audit/chain.ts';

test.each(languageSchema.options)('every event of the log has its words: %s', (language) => {
  const { events } = textsIn(language).auditLog;
  expect(auditEventSchema.options.filter((event) => !Object.hasOwn(events, event))).toEqual([]);
});

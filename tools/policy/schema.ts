/**
 * The JSON schema of the policy file, for the editors of IT: made from the schema the program itself reads it with.
 * `node tools/policy/schema.ts` writes docs/drift/policy.schema.json anew; `npm run format -- docs/drift` puts its lines right.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import texts from '../../resources/texts/nb/ui/policy.json' with { type: 'json' };
import { policyFileSchema } from '../../src/domain/policy.ts';

export const SCHEMA_FILE = join(import.meta.dirname, '../../docs/drift/policy.schema.json');

const labels: Readonly<Record<string, string>> = { ...texts.keys, contact: texts.contact };

/** The schema as text, as it stands in the file. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policyFileSchema, {
    io: 'input',
    override({ jsonSchema, path }) {
      const label = path.length === 2 ? labels[String(path[1])] : undefined;
      if (label !== undefined) jsonSchema.description = label;
    },
  });
  return `${JSON.stringify({ title: 'Samråd: policy.json', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, policyJsonSchema());

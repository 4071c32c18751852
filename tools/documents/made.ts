/** Every document of the example in every language, made into a folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFonts, renderDocument, renderFillable } from '../../src/documents/render.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { build, SOURCES, TODAY } from '../../tests/documents/content/sources.ts';

export interface Made {
  readonly name: string;
  readonly language: Language;
  readonly file: string;
  readonly pages: number;
  /** The variant to fill in on screen: accessible, but no archive copy. */
  readonly fillable: boolean;
}

export async function makeAll(folder: string): Promise<Made[]> {
  const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: TODAY };
  const made: Made[] = [];
  for (const [name, source] of SOURCES) {
    for (const language of LANGUAGES) {
      const model = build(source, language);
      const add = async (title: string, fillable: boolean): Promise<void> => {
        const { bytes, pages = 0 } = await (fillable ? renderFillable(model, env) : renderDocument(model, 'pdf', env));
        const file = join(folder, `${title.replaceAll(/[^a-z]+/g, '-')}-${language}.pdf`);
        writeFileSync(file, bytes);
        made.push({ name: title, language, file, pages, fillable });
      };
      await add(name, false);
      if (source.type === 'consent-form') await add(`${name}, to fill in`, true);
    }
  }
  return made;
}

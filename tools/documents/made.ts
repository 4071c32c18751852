/** Every document of the example in every language, and those for parents in two, made into a folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentModel } from '../../src/documents/model.ts';
import { loadFonts, renderDocument, renderFillable } from '../../src/documents/render.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { parentLanguages } from '../../src/domain/parent-language.ts';
import { lix } from '../../tests/documents/content/readability.ts';
import { runningText } from '../../tests/documents/content/reading.ts';
import { build, buildDraft, PARENT_SOURCES, SOURCES, TODAY } from '../../tests/documents/content/sources.ts';

export interface Made {
  readonly name: string;
  /** As it stands on the document. */
  readonly title: string;
  /** `nb`, or `nb+pl` for bokmål with Polish beside it. */
  readonly language: string;
  readonly file: string;
  readonly pages: number;
  /** How hard the running text is to read; undefined where the measure does not fit. */
  readonly lix: number | undefined;
  /** The variant to fill in on screen: accessible, but no archive copy. */
  readonly fillable: boolean;
}

/** LIX was made for Scandinavian languages, and for text in sentences. */
function lixOf(model: DocumentModel): number | undefined {
  const running = runningText(model);
  return model.language === 'en' || model.second !== undefined || running === '' ? undefined : lix(running);
}

export async function makeAll(folder: string): Promise<Made[]> {
  const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: TODAY };
  const made: Made[] = [];
  const add = async (name: string, model: DocumentModel, language: string, fillable: boolean): Promise<void> => {
    const { bytes, pages = 0 } = await (fillable ? renderFillable(model, env) : renderDocument(model, 'pdf', env));
    const file = join(folder, `${name.replaceAll(/[^a-z]+/g, '-')}-${language.replace('+', '-')}.pdf`);
    writeFileSync(file, bytes);
    made.push({ name, title: model.title, language, file, pages, lix: lixOf(model), fillable });
  };
  const addAll = async (name: string, model: DocumentModel, language: string): Promise<void> => {
    await add(name, model, language, false);
    if (model.type === 'consent-form') await add(`${name}, to fill in`, model, language, true);
  };
  for (const [name, source] of SOURCES) {
    for (const language of LANGUAGES) await addAll(name, build(source, language), language);
  }
  for (const [name, source] of PARENT_SOURCES) {
    for (const { code } of parentLanguages.filter((language) => language.formats.includes('pdf'))) {
      await addAll(name, buildDraft(source, code), `nb+${code}`);
    }
  }
  return made;
}

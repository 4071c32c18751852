/** The recovery sheet as a PDF in memory. */
import { buildRecoverySheet } from '../documents/content/recovery-sheet.ts';
import { loadFonts } from '../documents/pdf/fonts.ts';
import { renderDocument } from '../documents/render.ts';
import type { Session } from './session.ts';

export async function renderRecoverySheet(code: string, session: Session): Promise<Uint8Array> {
  const { organisation, preferences } = session.profile;
  const model = buildRecoverySheet(
    {
      code,
      organisation: organisation === null ? undefined : `${organisation.municipality}, ${organisation.team}`,
      folder: session.env.paths.store,
      today: session.today,
    },
    preferences.locale,
  );
  const fonts = loadFonts(session.env.paths.resources);
  return (await renderDocument(model, 'pdf', { fonts, madeOn: session.today })).bytes;
}

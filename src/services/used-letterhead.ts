/** The letterhead that documents are made on, as the renderers take it. */
import { templateVersion } from '../documents/model.ts';
import { type PdfLetterhead, readAccent, readLetterhead, readLogo } from '../documents/render.ts';
import type { Sender, UsedLetterhead } from '../documents/source.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Municipality, Team } from '../domain/team.ts';
import type { LetterheadParts, LetterheadVersion, Store } from '../store/index.ts';

/** One line for the head of PDF documents. */
export const addressLine = ({ contact }: Municipality): string =>
  [contact.address, contact.phone, contact.email].join(' · ');

/** Undefined for Samråd's own plain letterhead. */
export const letterheadInUse = (store: Store, municipality: Municipality): Result<UsedLetterhead | undefined> => {
  const active = store.letterheads.active();
  return active === undefined ? ok(undefined) : usedLetterhead(active, municipality);
};

/**
 * What was approved was checked then. A version that no longer passes, because the checks have become stricter since, is
 * `not-allowed` (`letterhead-refused`): a document is never quietly made on another letterhead than the chosen one.
 */
export function usedLetterhead(
  parts: LetterheadParts & Pick<LetterheadVersion, 'number'>,
  municipality: Municipality,
): Result<UsedLetterhead> {
  const word = parts.word === undefined ? undefined : readLetterhead(parts.word);
  const logo = parts.logo === undefined ? undefined : readLogo(parts.logo);
  const accent = parts.colour === undefined ? undefined : readAccent(parts.colour);
  if (word?.ok === false || logo?.ok === false || accent?.ok === false) {
    return fail({ code: 'not-allowed', rule: 'letterhead-refused' });
  }
  const pdf: PdfLetterhead = {
    ...(logo === undefined ? {} : { logo: logo.logo }),
    ...(accent === undefined ? {} : { colours: accent.colours }),
    address: addressLine(municipality),
  };
  return ok({ number: parts.number, word: word?.letterhead, pdf });
}

/** Who sends a document that is made now, on the letterhead in use. */
export function senderOf(store: Store, municipality: Municipality, team: Team, today: string): Result<Sender> {
  const letterhead = letterheadInUse(store, municipality);
  return letterhead.ok ? ok({ municipality, team, today, letterhead: letterhead.value }) : letterhead;
}

/** What documents made now are recorded with. */
export function currentTemplateVersion(store: Store): string {
  const { number } = store.letterheads.inUse();
  return templateVersion(number === undefined ? undefined : { number });
}

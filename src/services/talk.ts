/** Parent talks: invitation and guide, seen, saved, and remembered without names (DOMAIN 1.5). */
import type { DocumentPreview } from '../domain/document-order.ts';
import type { ReceiptRow, TalkDocument, TalkOrder, TalkPreview } from '../domain/named-documents.ts';
import type { Result } from '../domain/result.ts';
import type { TalkContent } from '../domain/talk.ts';
import { namedDocuments, type Saved } from './named-documents.ts';
import type { Session } from './session.ts';

function sourceOf(document: TalkDocument, content: TalkContent, sections: TalkOrder['sections']) {
  // The builder wants the name a run file gives its talks; here there is only one.
  const talk = { id: 'talk', ...content };
  return document === 'talk-guide' ? { type: document, talk, sections } : { type: document, talk };
}

export const talkServices = (session: Session) => {
  const documents = namedDocuments(session);
  return {
    list: (): Result<ReceiptRow[]> => documents.receipts(['talk-invitation', 'talk-guide']),

    preview: ({ document, talk, sections, language, second }: TalkPreview): Promise<Result<DocumentPreview>> =>
      documents.preview({ source: sourceOf(document, talk, sections), language, second }),

    make: ({ documents: wanted, talk, sections, language, second, formats }: TalkOrder): Promise<Result<Saved>> =>
      documents.make(
        wanted.map((document) => ({
          source: sourceOf(document, talk, sections),
          language,
          second,
          formats,
          receipt: { services: [talk.service] },
        })),
      ),
  };
};

/** Consent forms: seen, saved, and remembered without names (DOMAIN 1.3). */
import type { DocumentPreview } from '../domain/document-order.ts';
import type { ConsentOrder, ConsentPreview, ReceiptRow } from '../domain/named-documents.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { namedDocuments, type Saved } from './named-documents.ts';
import type { Session } from './session.ts';

/** The builder wants the name a run file gives its forms; here there is only one. */
const UNNAMED = 'form';

export const consentServices = (session: Session) => {
  const documents = namedDocuments(session);
  return {
    list: (): Result<ReceiptRow[]> => documents.receipts(['consent-form']),

    /** Somebody has looked at a consent again with the family, or takes that back. */
    review: ({ id, reviewed }: { id: string; reviewed: boolean }): Result<ReceiptRow[]> => {
      const done = session.write((store) => ok(store.receipts.review(id, reviewed)));
      return done.ok ? documents.receipts(['consent-form']) : done;
    },

    preview: ({ form, sections, language, second }: ConsentPreview): Promise<Result<DocumentPreview>> =>
      documents.preview({
        source: { type: 'consent-form', form: { id: UNNAMED, ...form }, sections },
        language,
        second,
      }),

    async make({ form, sections, language, second, formats }: ConsentOrder): Promise<Result<Saved>> {
      if (form.reviewDate < session.today) {
        return fail({
          code: 'invalid',
          problems: [{ path: 'form.reviewDate', code: 'end-before-start', params: {} }],
        });
      }
      const services = [form.requestingService, ...form.services.map((s) => s.serviceType)];
      return documents.make([
        {
          source: { type: 'consent-form', form: { id: UNNAMED, ...form }, sections },
          language,
          second,
          formats,
          receipt: { services, reviewDate: form.reviewDate },
        },
      ]);
    },
  };
};

/** Cases in the practice store, as the tests of their pages need them. */
import type { CaseDraft } from '../../../src/domain/case.ts';
import type { CaseView } from '../../../src/domain/case-view.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { sharedBench } from '../window.tsx';

/** The services with an open practice store that holds the example: one store for all tests of a file. */
export const openServices = async (): Promise<Services> => (await sharedBench('example')).services;

/** A case with this draft, as it stands in the store. */
export function caseWith(services: Services, draft: CaseDraft): CaseView {
  const { id, version } = must(services.case.start());
  return must(services.case.save({ id, version, draft }));
}

export const stored = (services: Services, id: string): CaseView => must(services.case.get({ id }));

/** One case on the desk (see ../app/working.ts). */
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseView } from '../../domain/case-view.ts';
import type { Result } from '../../domain/result.ts';
import { type WorkingState as StateOf, Working } from '../app/working.ts';
import { carryClean, draftToKeep, textsOf } from './draft-texts.ts';

/** What a working case takes from outside. */
export interface CasePorts {
  get(id: string): Promise<Result<CaseView>>;
  save(id: string, version: number, draft: CaseDraft): Promise<Result<CaseView>>;
  /** Whether the guard finds something in the text that must go. */
  mustGo(text: string): Promise<boolean>;
}

export type WorkingState = StateOf<CaseView, CaseDraft>;

export class WorkingCase extends Working<CaseView, CaseDraft> {
  constructor(view: CaseView, ports: CasePorts) {
    super(
      view,
      ({ draft }) => draft,
      { textsOf, draftToKeep, carryClean },
      {
        get: () => ports.get(view.id),
        save: ({ id, version }, draft) => ports.save(id, version, draft),
        mustGo: (text) => ports.mustGo(text),
      },
    );
  }
}

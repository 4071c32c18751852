/** What the parts of the page share. */
import type { RetentionView } from '../../../domain/retention.ts';

export interface Part {
  readonly view: RetentionView;
  /** Shows how things stand after a change. */
  readonly replace: (view: RetentionView) => void;
}

/** What is known of a chosen transfer file until the store is locked or another is chosen. */
import type { TransferFile } from '../domain/transfer.ts';
import type { TransferContent } from '../store/index.ts';

export interface TransferInHand {
  readonly file: TransferFile;
  readonly bytes: Buffer;
  /** Once it has been opened and looked at. */
  content?: TransferContent;
}

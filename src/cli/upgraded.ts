/** That a command has brought a store up from an older version. */
import type { Upgraded } from '../store/index.ts';
import type { Say } from './texts.ts';

/** A line that says where the backup of before is; none when the store was of this version already. */
export const upgradeLines = (upgraded: Upgraded | undefined, say: Say): string[] =>
  upgraded === undefined ? [] : [say('store.upgraded', { path: upgraded.backup })];

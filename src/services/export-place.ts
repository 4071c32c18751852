/** Where documents are saved: the user chooses, within what the organisation has decided. */
import { dirname, resolve } from 'node:path';
import { mayExportTo } from '../domain/policy.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Session } from './session.ts';

function allowed(
  session: Session,
  began: number,
  chosen: string | undefined,
  folder: string | undefined,
): Result<string> {
  // A dialog may stay open on the lock screen: what began before the lock does not go on, whoever has unlocked since.
  if (session.locks !== began) return fail({ code: 'locked' });
  if (chosen === undefined || folder === undefined) return fail({ code: 'cancelled' });
  const platform = session.env.placeRules?.platform ?? process.platform;
  return mayExportTo(resolve(folder), session.policy.rules, platform)
    ? ok(chosen)
    : fail({ code: 'not-allowed', rule: 'policy-export' });
}

/** Asks for a folder to save in. Fails `cancelled`, `locked`, `not-allowed` (`policy-export`). */
export async function exportFolder(session: Session): Promise<Result<string>> {
  const began = session.locks;
  const folder = await session.env.desk.chooseFolder();
  return allowed(session, began, folder, folder);
}

/** Asks where to save one file. Fails as `exportFolder`. */
export async function exportFile(session: Session, suggestedName: string): Promise<Result<string>> {
  const began = session.locks;
  const file = await session.env.desk.chooseFile(suggestedName);
  return allowed(session, began, file, file && dirname(file));
}

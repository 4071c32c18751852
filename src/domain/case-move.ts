/** Moving a case from one state of the queue to another: what has to be done for it, or why it cannot be (DOMAIN 5.2). */
import type { CaseStatus } from './codes.ts';

/** The states a case is moved between. A stopped case stands with the drafts; a deleted one stands nowhere. */
export const QUEUE = ['kladd', 'klar_for_kontroll', 'klar', 'satt_opp', 'drøftet', 'oppfølging', 'avsluttet'] as const;
export type QueueStatus = (typeof QUEUE)[number];

/** The column of the queue a state stands in. */
export const placeOf = (status: CaseStatus): QueueStatus =>
  status === 'duty_stop' ? 'kladd' : status === 'slettet' ? 'avsluttet' : status;

/**
 * What is done: `submit`, `complete` and `reopen` as on the case itself; `plan` and `takeOff` change the agenda of a meeting;
 * `discuss`, `followUp`, `close` and `openAgain` are told about on a page of their own.
 */
export type CaseMove =
  | 'submit'
  | 'complete'
  | 'reopen'
  | 'plan'
  | 'takeOff'
  | 'discuss'
  | 'followUp'
  | 'close'
  | 'openAgain';

/** Why a case cannot be moved there. */
export type MoveBarrier =
  | 'here'
  | 'duty'
  | 'notReady'
  | 'notDiscussed'
  | 'isChecked'
  | 'isDiscussed'
  | 'isOnAgenda'
  | 'isClosed';

export type MoveAnswer = { readonly move: CaseMove } | { readonly barrier: MoveBarrier };

const can = (move: CaseMove): MoveAnswer => ({ move });
const cannot = (barrier: MoveBarrier): MoveAnswer => ({ barrier });

/** `discussed`: whether it has been in a meeting before; then it goes back to being followed up. */
export function moveOf(status: CaseStatus, to: QueueStatus, discussed: boolean): MoveAnswer {
  if (placeOf(status) === to) return cannot('here');
  switch (status) {
    case 'duty_stop':
      return cannot('duty');
    case 'kladd':
    case 'klar_for_kontroll':
      if (to === 'kladd') return can('reopen');
      if (to === 'klar_for_kontroll') return can('submit');
      if (to === 'klar') return can('complete');
      return cannot(to === 'satt_opp' ? 'notReady' : 'notDiscussed');
    case 'klar':
      if (to === 'kladd') return can('reopen');
      if (to === 'satt_opp') return can('plan');
      return cannot(to === 'klar_for_kontroll' ? 'isChecked' : 'notDiscussed');
    case 'satt_opp':
      if (to === (discussed ? 'oppfølging' : 'klar')) return can('takeOff');
      if (to === 'drøftet') return can('discuss');
      if (discussed) return cannot(to === 'avsluttet' ? 'isOnAgenda' : 'isDiscussed');
      return cannot(to === 'kladd' || to === 'klar_for_kontroll' ? 'isOnAgenda' : 'notDiscussed');
    case 'drøftet':
    case 'oppfølging':
      if (to === 'satt_opp') return can('plan');
      if (to === 'avsluttet') return can('close');
      if (to === 'oppfølging') return can('followUp');
      return cannot('isDiscussed');
    case 'avsluttet':
      return to === 'oppfølging' ? can('openAgain') : cannot('isClosed');
    case 'slettet':
      return cannot('isClosed');
  }
}

/** The anonymity guard beside the window's own thread, so that typing never waits for it. */
import { type LocalKnowledge, NO_LOCAL_KNOWLEDGE } from '../../anonymity/finding.ts';
import { createGuard } from '../../anonymity/guard.ts';
import type { GuardAnswer, GuardRequest } from './protocol.ts';

const guard = createGuard();
let knowledge: LocalKnowledge = NO_LOCAL_KNOWLEDGE;
let inStaffField = knowledge;

addEventListener('message', ({ data }: MessageEvent<GuardRequest>) => {
  if (data.kind === 'know') {
    knowledge = data.knowledge;
    inStaffField = { ...knowledge, staffField: true };
    return;
  }
  const answer: GuardAnswer = {
    id: data.id,
    findings: guard.scan(data.text, data.staffField ? inStaffField : knowledge),
    combination: guard.combinationRisk(data.text, knowledge),
  };
  postMessage(answer);
});

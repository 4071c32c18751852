/** Enters a run file into the store: local ids become random ones, print-time values stay outside. */

import { isAnonymousMeeting, type MeetingStatus } from '../domain/codes.ts';
import { toOslo } from '../domain/local-time.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RunFile } from '../domain/run-file.ts';
import type { Store } from '../store/index.ts';
import type { ServiceEnvironment } from './environment.ts';
import type { RenderedFile } from './run-documents.ts';
import { lookUp, type RunIdentities } from './run-identities.ts';
import { currentTemplateVersion } from './used-letterhead.ts';

/** Writes everything the store keeps of a run. Must run inside a transaction. */
export function enterRun(
  env: ServiceEnvironment,
  store: Store,
  input: RunFile,
  identities: RunIdentities,
  documents: readonly RenderedFile[],
): void {
  enterAnonymousTrack(env, store, input, identities, documents);
  enterReceipts(store, input, toOslo(env.clock()).date);
}

function enterAnonymousTrack(
  env: ServiceEnvironment,
  store: Store,
  input: RunFile,
  identities: RunIdentities,
  documents: readonly RenderedFile[],
): void {
  const municipality = store.municipalities.findByName(input.municipality.name);
  store.municipalities.save(input.municipality, municipality?.version);
  const team = store.teams.findByName(input.team.name);
  const saved = store.teams.save(input.team, team === undefined ? undefined : { id: team.id, version: team.version });
  const memberIdOf = (localId: string): string => lookUp(saved.memberIds, localId);

  const discussed = new Set(input.meetings.flatMap((m) => m.discussions.map((d) => d.case)));
  const planned = new Set(
    input.meetings.flatMap((m) => m.agenda.flatMap((i) => (i.case === undefined ? [] : [i.case]))),
  );
  for (const { id, ...content } of input.cases) {
    store.cases.enter({
      id: identities.caseIdOf(id),
      code: identities.codeOf(id),
      status: statusOfCase(content.dutyGate, discussed.has(id), planned.has(id), content.confirmedFiveFamilies),
      body: content,
    });
  }
  for (const meeting of input.meetings) {
    if (!isAnonymousMeeting(meeting.type)) continue;
    store.meetings.enter({
      id: identities.meetingIdOf(meeting.id),
      teamId: saved.id,
      status: statusOfMeeting(meeting, documents),
      meeting: withStoreIds(meeting, identities, memberIdOf),
    });
  }
  for (const document of documents) {
    if (document.issuedFor === undefined) continue;
    store.issued.record({
      ...document.issuedFor,
      language: document.made.language,
      format: document.made.format,
      madeAt: env.clock().toISOString(),
      templateVersion: currentTemplateVersion(store),
      sha256: document.made.sha256,
    });
  }
  store.audit.append('run', 'program');
}

/** All that is kept of named documents: that they were made, when, in which language and for which services. */
function enterReceipts(store: Store, input: RunFile, today: string): void {
  const receipt = { date: today, templateVersion: currentTemplateVersion(store) };
  const receipts = [
    ...input.meetings
      .filter((m) => !isAnonymousMeeting(m.type))
      .map(() => ({ ...receipt, documentType: 'summons' as const, language: input.municipality.locale, services: [] })),
    ...input.consentForms.map((form) => ({
      ...receipt,
      documentType: 'consent-form' as const,
      language: form.language,
      services: [form.requestingService, ...form.services.map((s) => s.serviceType)],
      reviewDate: form.reviewDate,
    })),
    ...input.talks.map((talk) => ({
      ...receipt,
      documentType: 'talk-guide' as const,
      language: talk.language,
      services: [talk.service],
    })),
  ];
  for (const r of receipts) {
    store.receipts.record(r);
    store.audit.append('named-export', 'program');
  }
}

function statusOfCase(
  duty: { reporting: string; averting: string },
  discussed: boolean,
  planned: boolean,
  confirmed: boolean,
) {
  if (duty.reporting === 'ja' || duty.averting === 'ja') return 'duty_stop';
  if (discussed) return 'drøftet';
  if (planned) return 'satt_opp';
  return confirmed && duty.reporting === 'nei' && duty.averting === 'nei' ? 'klar' : 'kladd';
}

function statusOfMeeting(meeting: Meeting, documents: readonly RenderedFile[]): MeetingStatus {
  if (meeting.discussions.length > 0) return 'referat';
  return documents.some((d) => d.made.type === 'summons' && d.made.of === meeting.id) ? 'innkalt' : 'planlagt';
}

/** The meeting with the store's ids in place of the file's. */
function withStoreIds(meeting: Meeting, ids: RunIdentities, memberIdOf: (id: string) => string): Meeting {
  return {
    ...meeting,
    id: ids.meetingIdOf(meeting.id),
    chair: memberIdOf(meeting.chair),
    minuteTaker: memberIdOf(meeting.minuteTaker),
    agenda: meeting.agenda.map((i) => (i.case === undefined ? i : { ...i, case: ids.caseIdOf(i.case) })),
    attendance: meeting.attendance.map((a) => ({
      ...a,
      member: memberIdOf(a.member),
      deputy: a.deputy === undefined ? undefined : memberIdOf(a.deputy),
    })),
    discussions: meeting.discussions.map((d) => ({ ...d, case: ids.caseIdOf(d.case) })),
  };
}

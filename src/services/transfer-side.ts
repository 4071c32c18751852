/** What one version of a team, a case or a meeting says, line by line, for a person who must choose between two. */
import { labelOf, termLabel } from '../domain/catalogues.ts';
import type { Locale } from '../domain/language.ts';
import { clockTime, longDate, toOslo } from '../domain/local-time.ts';
import type { TransferKey, TransferSide } from '../domain/transfer.ts';
import type { Store } from '../store/index.ts';
import { notesIn } from './minutes-notes.ts';

type Line = TransferSide[number];

/** One line for each text that says something. */
const lines = (field: Line['field'], texts: readonly (string | null | undefined)[]): Line[] =>
  texts.flatMap((text) => (text === undefined || text === null || text.trim() === '' ? [] : [{ field, text }]));

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

function teamSide(store: Store, id: string, locale: Locale): TransferSide {
  const stored = store.teams.get(id);
  if (stored === undefined) return [];
  const { team, former } = stored;
  return [
    ...lines('name', [team.name]),
    ...lines('kind', [termLabel('teamKind', team.kind, locale)]),
    ...lines('method', [labelOf('methods', team.methodPreset, locale)]),
    ...lines(
      'member',
      team.members.map((m) =>
        joined([
          m.name,
          labelOf('services', m.serviceType, locale),
          m.profession,
          termLabel('teamRole', m.teamRole, locale),
          team.members.find((other) => other.id === m.deputyFor)?.name,
        ]),
      ),
    ),
    ...lines(
      'formerMember',
      former.map((m) => joined([m.name, labelOf('services', m.serviceType, locale)])),
    ),
    ...lines(
      'ownMethod',
      (store.lead.ownMethod(id)?.phases ?? []).map(({ name, minutes }) => `${name} (${minutes} min)`),
    ),
  ];
}

function caseSide(store: Store, id: string, locale: Locale): TransferSide {
  const stored = store.cases.get(id);
  if (stored === undefined) return [];
  const { body, status } = stored;
  const term = (name: string, code: string | undefined): string | undefined =>
    code === undefined ? undefined : termLabel(name, code, locale);
  const service = body.presenterServiceType;
  return [
    ...lines('status', [termLabel('caseStatus', status, locale)]),
    ...lines('about', [
      joined([
        service === undefined ? undefined : labelOf('services', service, locale),
        term('ageBand', body.ageBand),
        term('careSituation', body.careSituation),
        ...(body.arenaTypes ?? []).map((code) => term('arenaType', code)),
        term('duration', body.duration),
        term('frequency', body.frequency),
      ]),
    ]),
    ...lines(
      'themes',
      (body.concernThemes ?? []).map((code) => labelOf('themes', code, locale)),
    ),
    ...lines('observations', [body.observations]),
    ...lines('childExpressions', [body.childExpressions]),
    ...lines('protective', body.protectiveFactors ?? []),
    ...lines('risk', body.riskFactors ?? []),
    ...lines('questions', body.questions ?? []),
    ...lines(
      'tried',
      (body.actionsTried ?? []).map(({ type, effect }) =>
        joined([labelOf('actionTypes', type, locale), termLabel('effect', effect, locale)]),
      ),
    ),
    ...lines('guardians', [
      joined([term('guardiansContacted', body.guardiansContacted), term('childSpokenWith', body.childSpokenWith)]),
    ]),
    ...lines('guardiansReason', [body.guardiansContactedReason]),
    ...lines(
      'followUp',
      store.followUps
        .of(id)
        .map(({ madeIn, content }) =>
          joined([madeIn, termLabel('effect', content.effect, locale), content.newDirection]),
        ),
    ),
  ];
}

function meetingSide(store: Store, id: string, locale: Locale): TransferSide {
  const stored = store.meetings.get(id);
  if (stored === undefined) return [];
  const { meeting, status, teamId } = stored;
  const team = store.teams.get(teamId);
  const members = [...(team?.team.members ?? []), ...(team?.former ?? [])];
  const nameOf = (member: string): string => members.find((each) => each.id === member)?.name ?? '–';
  const codeOf = (caseId: string): string => store.cases.get(caseId)?.code ?? '–';
  const notes = meeting.agenda.flatMap(({ case: of }) =>
    of === undefined ? [] : [{ code: codeOf(of), notes: notesIn(store, stored, of).notes }],
  );
  return [
    ...lines('status', [termLabel('meetingStatus', status, locale)]),
    ...lines('when', [
      `${longDate(meeting.date, locale)}, ${clockTime(meeting.start, locale)}–${clockTime(meeting.end, locale)}`,
    ]),
    ...lines('place', [joined([meeting.place, meeting.onlineLink]), meeting.purpose]),
    ...lines('chair', [joined([nameOf(meeting.chair), nameOf(meeting.minuteTaker)])]),
    ...lines(
      'agenda',
      meeting.agenda.map((item) => `${item.case === undefined ? item.title : codeOf(item.case)} (${item.minutes} min)`),
    ),
    ...lines(
      'attendance',
      meeting.attendance.map(({ member, present, deputy }) =>
        joined([`${present ? '✓' : '–'} ${nameOf(member)}`, deputy === undefined ? undefined : nameOf(deputy)]),
      ),
    ),
    ...lines(
      'recusal',
      meeting.recusals.map(({ memberRole }) => termLabel('teamRole', memberRole, locale)),
    ),
    ...lines(
      'notes',
      notes.flatMap((each) => each.notes.lines.map(({ text }) => `${each.code}: ${text}`)),
    ),
    ...lines(
      'openQuestions',
      notes.flatMap((each) => each.notes.openQuestions.map(({ text }) => `${each.code}: ${text}`)),
    ),
    ...lines(
      'approved',
      store.minutes
        .versions(id)
        .map(({ content, approvedAt }) => `${content.number}: ${longDate(toOslo(new Date(approvedAt)).date, locale)}`),
    ),
    ...lines('correction', [store.minutes.correction(id)?.reason]),
    ...lines(
      'comment',
      store.minutes
        .comments(id)
        .map(({ service, text, answer }) => joined([labelOf('services', service, locale), text, answer ?? undefined])),
    ),
  ];
}

/** What a whole says as it stands in the store. */
export function sideOf(store: Store, { kind, id }: TransferKey, locale: Locale): TransferSide {
  if (kind === 'team') return teamSide(store, id, locale);
  return kind === 'case' ? caseSide(store, id, locale) : meetingSide(store, id, locale);
}

/** What a whole is called in a list: a name or a code, and the day of a meeting. */
export function nameOf(store: Store, key: TransferKey): TransferKey & { name: string; day: string | null } {
  const { kind, id } = key;
  if (kind === 'team') return { kind, id, name: store.teams.get(id)?.team.name ?? '', day: null };
  if (kind === 'case') return { kind, id, name: store.cases.get(id)?.code ?? '', day: null };
  return { kind, id, name: '', day: store.meetings.get(id)?.meeting.date ?? null };
}

/** A meeting and a team as the services answer them. All people are invented. */
import type { MeetingRow, MeetingView } from '../../../src/domain/meeting-view.ts';
import type { Organisation } from '../../../src/domain/team.ts';

export const MEETING_ID = '0a8f3c1e-5b7d-4e2a-9c61-3d4f5a6b7c80';
export const CASE_ONE = '11111111-1111-4111-8111-111111111111';
export const CASE_TWO = '22222222-2222-4222-8222-222222222222';
export const CASE_THREE = '33333333-3333-4333-8333-333333333333';

export const meetingRow = (change: Partial<MeetingRow> = {}): MeetingRow => ({
  id: MEETING_ID,
  type: 'konsultasjonsteam',
  status: 'planlagt',
  version: 1,
  date: '2026-12-08',
  start: '09:00',
  end: '11:00',
  place: 'Møterom Furu',
  caseDeadline: null,
  caseCount: 2,
  plannedMinutes: 110,
  uncoveredServices: [],
  discussionCount: 0,
  summonedOn: null,
  minutesOn: null,
  approvedOn: null,
  ...change,
});

const theCase = (id: string, code: string, number: number) => ({
  id,
  code,
  number,
  presenterServiceType: 'BHG',
  ageBand: '4-5',
  concernThemes: [],
  discussed: false,
  returning: false,
});

export const meetingView = (change: Partial<MeetingView> = {}): MeetingView => ({
  ...meetingRow(),
  onlineLink: null,
  purpose: 'Gi råd.',
  next: null,
  interpreter: false,
  summons: null,
  nextPlanned: null,
  chair: 'm1',
  minuteTaker: 'm2',
  agenda: [
    { kind: 'åpning', title: 'Velkommen', minutes: 10, start: '09:00', case: null },
    { kind: 'sak', title: null, minutes: 45, start: '09:10', case: theCase(CASE_ONE, 'S-7K3Q', 1) },
    { kind: 'sak', title: null, minutes: 45, start: '09:55', case: theCase(CASE_TWO, 'S-4M8T', 2) },
    { kind: 'evaluering', title: 'Evaluering', minutes: 10, start: '10:40', case: null },
  ],
  participants: [
    {
      member: 'm1',
      calledIn: 'm1',
      calledInName: 'Kari Solvang',
      name: 'Kari Solvang',
      serviceType: 'HST',
      teamRole: 'koordinator',
      present: true,
      deputyFor: null,
      isChair: true,
      isMinuteTaker: false,
      deputies: [],
    },
    {
      member: 'm2',
      calledIn: 'm2',
      calledInName: 'Jon Aasen',
      name: 'Jon Aasen',
      serviceType: 'PPT',
      teamRole: 'fast',
      present: true,
      deputyFor: null,
      isChair: false,
      isMinuteTaker: true,
      deputies: [{ member: 'm3', name: 'Siv Nordeng' }],
    },
  ],
  issued: [],
  readyCases: [{ id: CASE_THREE, code: 'S-9P2R', presenterServiceType: 'HST' }],
  ...change,
});

export const organisation = (): Organisation => ({
  municipality: {
    name: 'Frydal',
    population: 9_000,
    locale: 'nb',
    levelScale: 'samskaping-1-4',
    placeNames: [],
    contact: { address: 'Torget 1', phone: '22 22 22 22', email: 'post@frydal.example' },
  },
  municipalityVersion: 1,
  team: {
    name: 'Konsultasjonsteam',
    kind: 'konsultasjonsteam',
    methodPreset: 'reflekterende_8',
    members: [
      {
        id: 'm2',
        name: 'Jon Aasen',
        serviceType: 'PPT',
        profession: 'rådgiver',
        teamRole: 'fast',
        deputyFor: undefined,
      },
      {
        id: 'm1',
        name: 'Kari Solvang',
        serviceType: 'HST',
        profession: 'helsesykepleier',
        teamRole: 'koordinator',
        deputyFor: undefined,
      },
      {
        id: 'm3',
        name: 'Siv Nordeng',
        serviceType: 'PPT',
        profession: 'spesialpedagog',
        teamRole: 'stedfortreder',
        deputyFor: 'm2',
      },
    ],
  },
  teamVersion: 1,
});

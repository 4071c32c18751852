/** What a document is made from. */
import type { CaseContent } from '../domain/case.ts';
import type { ConsentForm } from '../domain/consent.ts';
import type {
  ConsentMeeting,
  ConsentMeetingStatus,
  Cooperation,
  Goal,
  LookedAt,
  Measure,
} from '../domain/cooperation.ts';
import type { SectionChoice } from '../domain/document-sections.ts';
import type { EarlierAdvice } from '../domain/follow-up.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { SummonsContent } from '../domain/summons.ts';
import type { Talk } from '../domain/talk.ts';
import type { Municipality, Team } from '../domain/team.ts';
import type { AnnualFigures } from './figures.ts';
import type { PdfLetterhead } from './pdf/letterhead.ts';
import type { Letterhead } from './word/letterhead.ts';

/** A case as documents see it: its content and its random code. */
export interface CodedCase extends CaseContent {
  readonly code: string;
}

/** The cases of a meeting, by the id its agenda and discussions use. */
export type Cases<C = CodedCase> = ReadonlyMap<string, C>;

/** All that minutes say of a case. */
export interface MinutesCase
  extends Pick<CodedCase, 'code' | 'presenterServiceType' | 'ageBand' | 'concernThemes' | 'questions'> {
  /** What an earlier meeting advised, and what became of it. */
  readonly earlier?: EarlierAdvice | undefined;
}

/** That minutes are approved: when, and which version it is. Without it they print a line for the pen. */
export interface Approval {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly number: number;
  /** Why the version before was corrected; absent for the first. */
  readonly reason?: string | undefined;
}

/** Names typed now, for paper only. What is not given is a line for the pen. Nothing of it is stored. */
export interface PrintedNames {
  readonly child?: { readonly name: string } | undefined;
  readonly guardians: readonly { readonly name: string }[];
}

/** Who hands out a form, and whose names stand on it. */
export interface FormUse {
  /** Code of the service; without it the page header names the team. */
  readonly service?: string | undefined;
  /** Name of the unit, which takes the service's place in the page header. */
  readonly unit?: string | undefined;
  readonly printOnly?: PrintedNames | undefined;
}

/** Somebody who meets on consent: a service and what they do there; the name is typed now, for paper only. */
export interface MeetingPerson {
  readonly service: string;
  readonly role: string;
  readonly name?: string | undefined;
  /** Undefined before the meeting. */
  readonly present?: boolean | undefined;
}

/** What a plan holds, for the columns of a table. */
export interface PlanContent {
  readonly batonHolder: MeetingPerson | undefined;
  /** `YYYY-MM-DD` */
  readonly consentGivenOn: string | undefined;
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
}

/** A meeting on consent as it is planned in the window: by services, with what the plan says. Texts are typed for paper only. */
export interface ConsentCircle {
  readonly plan: PlanContent;
  readonly consentedServices: readonly string[];
  readonly invited: readonly MeetingPerson[];
  readonly looked: readonly LookedAt[];
  readonly agreed: readonly string[];
  readonly childView?: string | undefined;
  readonly guardianView?: string | undefined;
  readonly situation?: string | undefined;
}

/** All that is kept of a cooperation but its alias. */
export interface CooperationRecord {
  readonly content: Omit<Cooperation, 'alias'>;
  readonly meetings: readonly {
    readonly status: ConsentMeetingStatus;
    readonly meeting: ConsentMeeting;
    /** Lines that were answered about the meeting, in no order. */
    readonly answers: readonly string[];
  }[];
}

export type DocumentSource =
  | {
      readonly type: 'summons';
      readonly meeting: Meeting;
      readonly cases: Cases;
      readonly sections?: SectionChoice<'summons'> | undefined;
      /** The summons before, with the day it was made: what is different is told and marked. */
      readonly earlier?: { readonly madeOn: string; readonly content: SummonsContent } | undefined;
      /** The meeting is not held, and this says so. */
      readonly cancelled?: boolean;
      /** Only for a meeting on consent; a meeting of the anonymous track with names is not made. */
      readonly printOnly?: PrintedNames | undefined;
      /** A meeting that is planned in the window; a run file knows such meetings by the team's members. */
      readonly circle?: ConsentCircle | undefined;
    }
  | {
      readonly type: 'minutes';
      readonly meeting: Meeting;
      readonly cases: Cases<MinutesCase>;
      readonly approval?: Approval | undefined;
      /** Says under the title that nobody has approved it yet. */
      readonly draft?: boolean;
      /** `full` when left out. The third and shortest kind is the `minutes-log`. */
      readonly detail?: 'full' | 'short' | undefined;
      readonly sections?: SectionChoice<'minutes'> | undefined;
      /** As for a summons. */
      readonly printOnly?: PrintedNames | undefined;
      readonly circle?: ConsentCircle | undefined;
    }
  | {
      readonly type: 'minutes-log';
      readonly meeting: Meeting;
      readonly cases: Cases<MinutesCase>;
      readonly approval?: Approval | undefined;
      /** As for minutes. */
      readonly draft?: boolean;
    }
  | { readonly type: 'discussion-form'; readonly case: CodedCase }
  /** `service`: code of the service that hands in the case; a line for the pen when left out. */
  | { readonly type: 'discussion-form-blank'; readonly service?: string | undefined }
  | {
      readonly type: 'consent-form';
      readonly form: ConsentForm;
      readonly sections?: SectionChoice<'consent-form'> | undefined;
    }
  | { readonly type: 'talk-invitation'; readonly talk: Talk }
  | { readonly type: 'talk-guide'; readonly talk: Talk; readonly sections?: SectionChoice<'talk-guide'> | undefined }
  | { readonly type: 'consent-explained'; readonly audience: 'child' | 'youth'; readonly use: FormUse }
  | {
      readonly type: 'agreed-note' | 'refusal-receipt' | 'withdrawal-receipt' | 'duty-note';
      readonly use: FormUse;
    }
  | {
      readonly type: 'action-plan' | 'family-plan';
      readonly use: FormUse;
      /** Without it there are lines for the pen. */
      readonly plan?: PlanContent | undefined;
      readonly sections?: SectionChoice<'action-plan'> | undefined;
    }
  | { readonly type: 'cooperation-record'; readonly use: FormUse; readonly record: CooperationRecord }
  /** `days`: how long the service may wonder before it decides; 14 when left out. */
  | { readonly type: 'wondering-note'; readonly use: FormUse; readonly days?: number }
  | { readonly type: 'evaluation-form'; readonly meeting: Meeting | undefined }
  | { readonly type: 'attendance-list'; readonly meeting: Meeting | undefined }
  /** `case`: id on the meeting's agenda of the case that the reader of the letter presents. */
  | {
      readonly type: 'welcome-letter';
      readonly meeting: Meeting | undefined;
      readonly case?: string | undefined;
      readonly sections?: SectionChoice<'welcome-letter'> | undefined;
    }
  /** `large`: the rules' names only, in letters for the whole table. */
  | { readonly type: 'ground-rules'; readonly large?: boolean }
  | {
      readonly type: 'annual-report';
      readonly figures: AnnualFigures;
      readonly sections?: SectionChoice<'annual-report'> | undefined;
    };

/** The source of one type of document. */
export type SourceOf<T extends DocumentSource['type']> = Extract<DocumentSource, { readonly type: T }>;

/** The documents that parents are given, and that can be in a further language beside the Norwegian. */
export type ParentSource = SourceOf<'consent-form' | 'consent-explained' | 'talk-invitation'>;

/** The municipality's own letterhead as documents are made on it. */
export interface UsedLetterhead {
  /** Printed on the document: which version it was. */
  readonly number: number;
  /** Without it Word documents get a head and foot of Samråd's. */
  readonly word: Letterhead | undefined;
  readonly pdf: PdfLetterhead;
}

/** Who sends the document and on which day it is made (`YYYY-MM-DD`, Europe/Oslo). */
export interface Sender {
  readonly municipality: Municipality;
  readonly team: Team;
  readonly today: string;
  /** Undefined is Samråd's own plain letterhead. Never left out: whoever makes a document has asked which it is. */
  readonly letterhead: UsedLetterhead | undefined;
}

/** The documents of a meeting: what each is, what was made before, and a button that makes it. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { type Language, languageSchema } from '../../domain/language.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { IssuedDocument, MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { OutcomeNotice } from '../document/index.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { SummonsText } from './SummonsState.tsx';
import { type Documents, MADE_TYPES, type MadeType } from './use-documents.ts';

export const wasMade = (view: MeetingView, type: MadeType): boolean => view.issued.some((d) => d.type === type);

/** Whether a document has anything to hold yet. A cancelled meeting has no summons, but says that it is cancelled to those it had summoned. */
export function canBeMade(view: MeetingView, type: MadeType): boolean {
  if (type === 'summons') return view.status !== 'avlyst' || view.summonedOn !== null;
  if (type === 'attendance-list') return true;
  if (type === 'discussion-form') return view.agenda.some((item) => item.case !== null);
  return view.discussionCount > 0;
}

/** «Lag innkalling», or «Lag ny innkalling» once there is one. */
export const makeWords = (view: MeetingView, type: MadeType, t: Texts['meeting']): string =>
  type === 'summons' && view.status === 'avlyst'
    ? t.summons.makeCancellation
    : (wasMade(view, type) ? t.documents.makeAgain : t.documents.make)[type];

/** What a document is called on this meeting. */
export const nameOf = (view: MeetingView, type: MadeType, t: Texts['meeting']): string =>
  type === 'summons' && view.status === 'avlyst' ? t.summons.cancellation : t.documents.names[type];

export function DocumentPanel({ view, documents }: { readonly view: MeetingView; readonly documents: Documents }) {
  const texts = useTexts('meeting');
  const t = texts.documents;
  const id = useId();
  const hasMessage =
    view.status === 'planlagt' || view.status === 'innkalt' || (view.status === 'avlyst' && view.summonedOn !== null);
  return (
    <section aria-labelledby="meeting-documents">
      <h2 className="h2" id="meeting-documents">
        {t.title}
      </h2>
      <ul className="meeting-documents">
        {MADE_TYPES.filter((type) => type !== 'summons' || canBeMade(view, type)).map((type) => (
          <DocumentRow key={type} type={type} view={view} documents={documents} />
        ))}
      </ul>
      <p className="mut s13">{t.holds}</p>
      <Field className="meeting-language">
        <Label htmlFor={id}>{t.language}</Label>
        <Select
          id={id}
          value={documents.language}
          onChange={(event) => documents.chooseLanguage(languageSchema.parse(event.currentTarget.value))}
        >
          {languageSchema.options.map((language) => (
            <Select.Option key={language} value={language}>
              {t.languages[language]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <OutcomeNotice
        making={documents.making}
        name={documents.busy === undefined ? '' : nameOf(view, documents.busy, texts).toLowerCase()}
      />
      {hasMessage && (
        <SummonsText key={`${view.version} ${documents.language}`} view={view} language={documents.language} />
      )}
      <History view={view} />
    </section>
  );
}

function DocumentRow(props: { readonly type: MadeType; readonly view: MeetingView; readonly documents: Documents }) {
  const { type, view, documents } = props;
  const texts = useTexts('meeting');
  const t = texts.documents;
  const { locale } = useSession();
  const last = view.issued.findLast((d) => d.type === type);
  const ready = canBeMade(view, type);
  const cancelled = type === 'summons' && view.status === 'avlyst';
  const name = nameOf(view, type, texts);
  const state = cancelled
    ? texts.summons.cancellationWhy
    : last !== undefined
      ? fill(t.made, { date: dayAndMonth(last.madeOn, locale), language: t.languageIn[last.language] })
      : !ready && type !== 'summons' && type !== 'attendance-list'
        ? t.notYet[type]
        : t.notMade;
  return (
    <li>
      <FilesIcon aria-hidden />
      <span className="grow">
        <b>{name}</b>
        <small>{state}</small>
      </span>
      {ready && (
        <>
          <button type="button" className="link" onClick={() => documents.look(type)}>
            {t.preview} <span className="visually-hidden">{name.toLowerCase()}</span>
          </button>
          <button
            type="button"
            className="link"
            aria-label={makeWords(view, type, texts)}
            aria-disabled={documents.busy !== undefined}
            onClick={() => documents.make(type)}
          >
            {t.do}
          </button>
        </>
      )}
    </li>
  );
}

interface MadeTogether {
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly madeOn: string;
  readonly formats: readonly IssuedDocument['format'][];
  readonly codes: readonly string[];
}

/** What was made of one kind, in one language, on one day, as one line; newest first. */
export function madeTogether(
  issued: readonly IssuedDocument[],
  names: Readonly<Record<string, string>>,
): MadeTogether[] {
  const groups = new Map<string, MadeTogether>();
  for (const { type, language, format, madeOn, caseCode } of issued) {
    const key = [madeOn, type, language].join(' ');
    const before = groups.get(key);
    groups.set(key, {
      key,
      name: names[type] ?? type,
      language,
      madeOn,
      formats: [...new Set([...(before?.formats ?? []), format])],
      codes: [...new Set([...(before?.codes ?? []), ...(caseCode === null ? [] : [caseCode])])],
    });
  }
  return [...groups.values()].sort((a, b) => b.madeOn.localeCompare(a.madeOn));
}

function History({ view }: { readonly view: MeetingView }) {
  const t = useTexts('meeting').documents;
  const { locale } = useSession();
  const made = madeTogether(view.issued, t.names);
  if (made.length === 0) return null;
  return (
    <details className="meeting-history">
      <summary>{t.history}</summary>
      <ul>
        {made.map((m) => (
          <li key={m.key}>
            <b>{[m.name, ...m.codes].join(' ')}</b>
            <small>
              {[dayAndMonth(m.madeOn, locale), t.languageIn[m.language], ...m.formats.map((f) => t.format[f])].join(
                ' · ',
              )}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

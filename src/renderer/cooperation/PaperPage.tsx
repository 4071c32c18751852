/** A paper of a cooperation: names and what the family said are typed here, go on the sheet, and are gone with the page. */
import { Button, Field, Label, Select, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { summonsRefusal } from '../../domain/cooperation.ts';
import type { ConsentMeetingView, CooperationDocument, CooperationView } from '../../domain/cooperation-view.ts';
import { languageSchema } from '../../domain/language.ts';
import { type Failure, ok } from '../../domain/result.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { useNow } from '../meeting/index.ts';
import {
  KeepPage,
  NamesCard,
  PaperOnly,
  rememberPrintNames,
  SavedNotice,
  SheetPanel,
  Ticks,
  useChanges,
  useSaving,
  useSheet,
} from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import './cooperation.css';
import {
  hasTyped,
  namesIn,
  orderOf,
  type PaperState,
  previewOf,
  type Subject,
  startingPaper,
  TOLD,
} from './paper-form.ts';
import { Refusal } from './Refusal.tsx';
import { serviceWord } from './words.ts';

export interface PaperPlace {
  readonly id: string;
  readonly meeting: string | null;
  readonly document: CooperationDocument;
}

interface About {
  readonly of: CooperationView;
  readonly meeting: ConsentMeetingView | undefined;
}

export function PaperPage({ id, meeting, document }: PaperPlace) {
  const t = useTexts('cooperation').paper;
  const about = useLoad(async () => {
    if (meeting === null) {
      const of = await window.samrad.call['cooperation.get']({ id });
      return of.ok ? ok<About>({ of: of.value, meeting: undefined }) : of;
    }
    const found = await window.samrad.call['cooperation.meeting']({ id: meeting });
    return found.ok ? ok<About>({ of: found.value.of, meeting: found.value }) : found;
  }, [id, meeting]);
  if (about.state === 'ready') return <Paper about={about.value} subject={{ document, cooperation: id, meeting }} />;
  return (
    <>
      <PageHead title={t.titles[document]} track="papir" />
      {about.state === 'failed' ? <Refusal failure={about.failure} /> : <SkeletonRows rows={4} />}
    </>
  );
}

const NO_NAMES = { named: false, child: '', guardian0: '', guardian1: '' } as const;

function Paper({ about, subject }: { readonly about: About; readonly subject: Subject }) {
  const { paper: t, rules, meeting: words } = useTexts('cooperation');
  const paperWords = useTexts('paper');
  const { locale } = useSession();
  const { date: today } = useNow();
  const { of, meeting } = about;
  const changes = useChanges<PaperState>(() => startingPaper(locale, meeting));
  const { state, change, canUndo, undo, redo } = changes;
  const [cleared, setCleared] = useState(false);
  const [saved, setSaved] = useState<PaperState>();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const saving = useSaving();
  const sheet = useSheet(previewOf(subject, state), (order) => window.samrad.call['cooperation.preview'](order));
  const blank = useRef(state.people);
  const { document } = subject;
  const refusal =
    document === 'summons' && meeting !== undefined
      ? summonsRefusal(of.cooperation, meeting.meeting, today)
      : undefined;

  const make = async (): Promise<void> => {
    setTried(true);
    const order = orderOf(subject, state);
    if (refusal !== undefined || typeof order === 'string') return saving.clear();
    rememberPrintNames(namesIn(state));
    const failure = await saving.save(() => window.samrad.call['cooperation.make'](order));
    if (failure === undefined) setSaved(state);
  };
  const print = async (): Promise<boolean> => {
    rememberPrintNames(namesIn(state));
    const answer = await window.samrad.call['cooperation.printed']({ ...subject, language: state.language });
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setSaved(state);
    return answer.ok;
  };
  useShortcuts({ 'Ctrl+Enter': () => void make() });
  useUndoKeys({ undo, redo });

  const remember = (event: { readonly target: { readonly value: string } }): void =>
    rememberPrintNames([event.target.value]);
  const field = (name: 'child' | 'guardian0' | 'guardian1', label: string) => (
    <Textfield
      id={name}
      label={label}
      autoComplete="off"
      value={state[name]}
      onBlur={remember}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
  const order = orderOf(subject, state);
  const fault = tried && typeof order === 'string' ? (order === 'formats' ? t.missingFormat : t.wrong) : undefined;
  const title = t.titles[document];
  return (
    <>
      <KeepPage wanted={hasTyped(state) && state !== saved} stays={() => false} />
      <WithAside
        aside={
          <SheetPanel
            name={title}
            sheet={sheet}
            language={state.language}
            waiting={t.waiting}
            {...(refusal === undefined ? { onPrint: print } : {})}
          />
        }
      >
        <PageHead
          title={title}
          track="papir"
          sub={document === 'evaluation-form' ? t.noNames : document === 'cooperation-record' ? t.recordSub : t.sub}
          actions={
            <>
              {canUndo && (
                <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
                  {paperWords.undo}
                </button>
              )}
              <Link
                to={
                  subject.meeting === null
                    ? { name: 'cooperation', id: of.id }
                    : { name: 'cooperation-meeting', id: subject.meeting }
                }
              >
                {subject.meeting === null ? fill(words.toCooperation, { alias: of.cooperation.alias }) : t.toMeeting}
              </Link>
            </>
          }
        />
        <div className="cooperation-page">
          {refusal !== undefined && (
            <div className="notice notice-failure" role="alert">
              <Glyph kind="warn" size={20} />
              <div>
                <b>{t.cannot}</b>
                <p>{rules[refusal]}</p>
              </div>
            </div>
          )}
          {document !== 'evaluation-form' && (
            <NamesCard
              named={state.named}
              cleared={cleared}
              onWrite={() => {
                setCleared(false);
                change({ named: true });
              }}
              onPen={() => {
                setCleared(namesIn(state).length > 0);
                change({ ...NO_NAMES, people: blank.current });
              }}
              onUndo={() => {
                setCleared(false);
                undo();
              }}
            >
              {field('child', t.child)}
              {field('guardian0', fill(t.guardian, { number: 1 }))}
              {field('guardian1', fill(t.guardian, { number: 2 }))}
              {meeting?.meeting.invited.map(({ service }, i) => (
                <Textfield
                  key={service}
                  id={`person-${service}`}
                  label={fill(t.person, { service: serviceWord(service, locale) })}
                  autoComplete="off"
                  value={state.people[i] ?? ''}
                  onBlur={remember}
                  onChange={(event) => change({ people: state.people.with(i, event.target.value) })}
                />
              ))}
            </NamesCard>
          )}
          {document === 'minutes' && (
            <section className="stack" aria-labelledby="told-title">
              <h2 className="h2" id="told-title">
                {t.told}
              </h2>
              <PaperOnly>
                <p className="s14 mut">{t.toldWhy}</p>
                {TOLD.map((name) => (
                  <Field key={name}>
                    <Label htmlFor={name}>{t[name]}</Label>
                    <Textarea
                      id={name}
                      rows={3}
                      value={state[name]}
                      onChange={(event) => change({ [name]: event.target.value })}
                    />
                  </Field>
                ))}
              </PaperOnly>
            </section>
          )}
          <div className="card stack cooperation-fields">
            <div className="cooperation-print">
              <Ticks
                name="formats"
                legend={t.files}
                options={Object.entries(t.format) as ['docx' | 'pdf' | 'txt', string][]}
                chosen={state.formats}
                onChange={(formats) => change({ formats })}
              />
              <Field>
                <Label htmlFor="language">{t.language}</Label>
                <Select
                  id="language"
                  value={state.language}
                  onChange={(event) => change({ language: languageSchema.parse(event.currentTarget.value) })}
                >
                  {languageSchema.options.map((language) => (
                    <Select.Option key={language} value={language}>
                      {paperWords.languages[language]}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
            </div>
            {fault && <ValidationMessage>{fault}</ValidationMessage>}
            <div>
              <Button
                onClick={() => void make()}
                aria-disabled={saving.making || refusal !== undefined}
                aria-keyshortcuts="Control+Enter"
              >
                <PrinterSmallIcon aria-hidden />
                {t.make}
              </Button>
            </div>
          </div>
          <Refusal failure={failure} />
          <SavedNotice saving={saving} />
          {saved !== undefined && document === 'summons' && <p role="status">{t.summoned}</p>}
        </div>
      </WithAside>
    </>
  );
}

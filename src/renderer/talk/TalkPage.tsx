/** Preparing a parent talk: its themes and time, the cards for what is hard to ask, the invitation, and the sheets (DOMAIN 1.5). */
import { Button, Checkbox, Textfield, ToggleGroup, ValidationMessage } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import type { TalkBlock, TalkKind } from '../../domain/codes.ts';
import type { TalkDocument } from '../../domain/named-documents.ts';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { FormErrors, useNow } from '../meeting/index.ts';
import {
  KeepPage,
  LanguageChoice,
  rememberPrintNames,
  SavedNotice,
  SheetPanel,
  Ticks,
  useChanges,
  useSaving,
  useSheet,
} from '../paper/index.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { PageHead, WithAside } from '../ui/index.ts';
import { BlockCard } from './BlockCard.tsx';
import { BlockList } from './BlockList.tsx';
import { InvitationCard } from './InvitationCard.tsx';
import './talk.css';
import {
  faultsOf,
  hasTyped,
  minutesOfTalk,
  orderOf,
  previewOf,
  startingTalk,
  TALK_FIELDS,
  type TalkFaults,
  type TalkField,
  type TalkFormat,
} from './talk-form.ts';

/** How much longer a talk with an interpreter takes (DOMAIN 1.5: 50 minutes instead of 30). */
const INTERPRETER_MINUTES = 20;

export function TalkPage({ kind }: { readonly kind: TalkKind }) {
  const t = useTexts('talk');
  const words = useTexts('paper');
  const { locale } = useSession();
  const { date: today } = useNow();
  const changes = useChanges(() => startingTalk(kind, locale));
  const { state, change, canUndo, undo, redo } = changes;
  const [chosen, setChosen] = useState<TalkBlock | undefined>(state.blocks[0]);
  const [shown, setShown] = useState<TalkDocument>('talk-invitation');
  const [refused, setRefused] = useState<TalkFaults>({});
  const [round, setRound] = useState(0);
  const tried = useRef(false);
  const [saved, setSaved] = useState<typeof state>();
  const saving = useSaving();
  const sheet = useSheet(previewOf(kind, state, shown, locale), (order) => window.samrad.call['talk.preview'](order));

  const checked = orderOf(kind, state, locale);
  const faults: TalkFaults = 'faults' in checked ? checked.faults : refused;
  const told: TalkFaults = tried.current ? faults : {};
  const faultOf = (field: TalkField): string | undefined => {
    const fault = told[field];
    return fault === undefined ? undefined : t.errors[fault];
  };
  const errors = TALK_FIELDS.flatMap((field) => {
    const text = faultOf(field);
    return text === undefined ? [] : [{ field, text }];
  });

  const make = async (): Promise<void> => {
    tried.current = true;
    setRefused({});
    if ('faults' in checked) {
      setRound((r) => r + 1);
      saving.clear();
      return;
    }
    const { printOnly } = checked.order.talk;
    rememberPrintNames(printOnly ? [printOnly.child.name, ...printOnly.guardians.map((g) => g.name)] : []);
    const failure = await saving.save(() => window.samrad.call['talk.make'](checked.order));
    if (failure === undefined) setSaved(state);
    if (failure?.code !== 'invalid') return;
    setRefused(faultsOf(failure));
    setRound((r) => r + 1);
  };
  useShortcuts({ 'Ctrl+Enter': () => void make() });
  useUndoKeys({ undo, redo });

  const minutes = minutesOfTalk(state.minutes);
  // A theme that was taken out by an undo is no longer there to look at.
  const block = chosen !== undefined && state.blocks.includes(chosen) ? chosen : state.blocks[0];
  const documents = Object.entries(t.print.document) as [TalkDocument, string][];
  const formats = Object.entries(t.print.format) as [TalkFormat, string][];
  const needsTime = state.interpreter && minutes !== undefined && minutes < 45 + INTERPRETER_MINUTES;
  return (
    <>
      <KeepPage wanted={hasTyped(state) && state !== saved} stays={() => false} />
      <WithAside
        aside={
          <div className="stack">
            <ToggleGroup
              variant="secondary"
              data-size="sm"
              data-toggle-group={t.sheet.show}
              value={shown}
              onChange={(value) => setShown(value === 'talk-guide' ? 'talk-guide' : 'talk-invitation')}
            >
              {documents.map(([code, label]) => (
                <ToggleGroup.Item key={code} value={code}>
                  {label}
                </ToggleGroup.Item>
              ))}
            </ToggleGroup>
            <SheetPanel
              name={t.print.document[shown]}
              sheet={sheet}
              language={state.language}
              waiting={t.sheet.waiting}
            />
          </div>
        }
      >
        <PageHead
          title={t.list.kinds[kind].title}
          track="papir"
          sub={fill(t.sub, {
            blocks: plural(state.blocks.length, t.blockCount),
            minutes: minutes ?? '–',
            interpreter: state.interpreter ? t.withInterpreter : t.withoutInterpreter,
          })}
          actions={
            <>
              {canUndo && (
                <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
                  {words.undo}
                </button>
              )}
              <Button onClick={() => void make()} aria-disabled={saving.making} aria-keyshortcuts="Control+Enter">
                <PrinterSmallIcon aria-hidden />
                {t.print.make}
              </Button>
            </>
          }
        />
        <FormErrors title={t.errors.title} errors={errors} round={round} />
        <div className="talk-saved">
          <SavedNotice saving={saving} />
        </div>
        <div className="talk-page">
          <div className="talk-plan">
            <section aria-labelledby="talk-plan-title" className="stack">
              <h2 className="h2" id="talk-plan-title">
                {t.plan.title}
              </h2>
              <div className="talk-time">
                <Textfield
                  id="minutes"
                  label={t.plan.minutesLabel}
                  inputMode="numeric"
                  autoComplete="off"
                  value={state.minutes}
                  error={faultOf('minutes')}
                  onChange={(e) => change({ minutes: e.target.value })}
                />
                <Checkbox
                  label={t.plan.interpreter}
                  value="interpreter"
                  checked={state.interpreter}
                  onChange={(e) => change({ interpreter: e.target.checked })}
                />
              </div>
              {needsTime && (
                <p className="talk-note s14">
                  {t.plan.moreTime}
                  <button
                    type="button"
                    className="link"
                    onClick={() => change({ minutes: String((minutes ?? 0) + INTERPRETER_MINUTES) })}
                  >
                    {t.plan.addTime}
                  </button>
                </p>
              )}
              <BlockList
                blocks={state.blocks}
                minutes={minutes ?? 0}
                chosen={block}
                canUndo={canUndo}
                onChoose={setChosen}
                onChange={(blocks) => change({ blocks })}
                onUndo={undo}
              />
              {faultOf('blocks') && <ValidationMessage>{faultOf('blocks')}</ValidationMessage>}
            </section>
            <div className="stack">
              {block !== undefined && (
                <BlockCard
                  block={block}
                  number={state.blocks.indexOf(block) + 1}
                  total={state.blocks.length}
                  service={state.service}
                  today={today}
                />
              )}
              {(['agreedNote', 'checklist'] as const).map((section) => (
                <div key={section} className="card talk-section">
                  <div className="grow">
                    <h2 className="h2">{t.sections[section]}</h2>
                    <p className="mut s14">{t.sections[`${section}Text`]}</p>
                  </div>
                  <Checkbox
                    label={
                      <>
                        {t.sections.include}
                        <span className="visually-hidden">: {t.sections[section]}</span>
                      </>
                    }
                    value={section}
                    checked={state.sections[section]}
                    onChange={(e) => change({ sections: { ...state.sections, [section]: e.target.checked } })}
                  />
                </div>
              ))}
            </div>
          </div>
          <section aria-labelledby="talk-invitation-title" className="stack">
            <h2 className="h2" id="talk-invitation-title">
              {t.invitation.title}
            </h2>
            <InvitationCard changes={changes} faultOf={faultOf} />
          </section>
          <section aria-labelledby="talk-print-title" className="stack">
            <h2 className="h2" id="talk-print-title">
              {t.print.title}
            </h2>
            <div className="card talk-print">
              <div>
                <Ticks
                  name="documents"
                  legend={t.print.documents}
                  options={documents}
                  chosen={state.documents}
                  onChange={(chosenDocuments) => change({ documents: chosenDocuments })}
                />
                {faultOf('documents') && <ValidationMessage>{faultOf('documents')}</ValidationMessage>}
              </div>
              <div>
                <Ticks
                  name="formats"
                  legend={t.print.formats}
                  options={formats}
                  chosen={state.formats}
                  onChange={(chosenFormats) => change({ formats: chosenFormats })}
                />
                {faultOf('formats') && <ValidationMessage>{faultOf('formats')}</ValidationMessage>}
              </div>
              <LanguageChoice label={t.print.language} value={state.language} second={state.second} onChoose={change} />
            </div>
          </section>
        </div>
      </WithAside>
    </>
  );
}

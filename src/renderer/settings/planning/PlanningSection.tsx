/** How the team plans: what each type of meeting begins with, who must be there, and when the schools have a break. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, catalogues, termLabel } from '../../../domain/catalogues.ts';
import { clockTime } from '../../../domain/local-time.ts';
import { PLANNED_TYPES, type PlannedType, type Planning } from '../../../domain/planning.ts';
import { useSession } from '../../app/session.tsx';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Choice, FailureNotice, SkeletonRows } from '../../ui/index.ts';
import type { FieldFault } from '../fields.ts';
import { NotKept } from '../OrganisationFrame.tsx';
import { useForm } from '../use-form.ts';
import './planning.css';
import { type PlanningFields, planningFields, planningOf } from './planning-form.ts';
import { RequiredServices } from './RequiredServices.tsx';
import { SchoolBreaks } from './SchoolBreaks.tsx';
import { TypeForm } from './TypeForm.tsx';
import { type PlanningEditor, type PlanningState, usePlanning } from './use-planning.ts';

export function PlanningSection() {
  const { editor, state } = usePlanning();
  const t = useTexts('planning').settings;
  useUndoKeys({ undo: editor.undo, redo: editor.redo });
  const { planning, failure, round } = state;
  if (planning === undefined) return failure ? <FailureNotice failure={failure} /> : <SkeletonRows rows={4} />;
  return (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          action={
            <button type="button" className="link" onClick={editor.reload}>
              {t.reload}
            </button>
          }
        />
      )}
      <PlanningForm planning={planning} editor={editor} round={round} />
      <SaveLine editor={editor} state={state} />
    </>
  );
}

function PlanningForm({
  planning,
  editor,
  round,
}: {
  readonly planning: Planning;
  readonly editor: PlanningEditor;
  readonly round: number;
}) {
  const texts = useTexts('planning').settings;
  const { locale } = useSession();
  const [type, setType] = useState<PlannedType>(PLANNED_TYPES[0]);
  const { form, problems, set, keep, leave } = useForm<PlanningFields, FieldFault>(
    planningFields(planning),
    round,
    (next) => {
      const read = planningOf(next, planning);
      editor.change(read.planning);
      return read.faults;
    },
  );
  const errors = problems.map(({ field }) => ({ field, text: faultText(field, texts) }));
  const errorOf = (field: string): string | undefined => errors.find((e) => e.field === field)?.text;
  const nameOf = (code: PlannedType): string => capitalise(termLabel('meetingType', code, locale));
  const methods = catalogues.methods.entries.map((m) => [m.code, capitalise(m.label[locale])] as const);
  return (
    <div className="stack planning-settings">
      <NotKept errors={errors} />
      <section className="card settings-form" aria-labelledby="planning-types">
        <div>
          <h3 className="h2" id="planning-types">
            {texts.types.title}
          </h3>
          <p className="mut s14">{texts.types.why}</p>
        </div>
        <Choice
          id="planning-type"
          label={texts.types.type}
          value={type}
          options={PLANNED_TYPES.map((code) => [code, nameOf(code)] as const)}
          onChoose={(code) => setType(PLANNED_TYPES.find((known) => known === code) ?? type)}
        />
        <TypeForm
          key={type}
          type={type}
          fields={form.types[type]}
          methods={methods}
          errorOf={errorOf}
          onType={(change) => set({ types: { ...form.types, [type]: { ...form.types[type], ...change } } })}
          onKeep={(change) => keep({ types: { ...form.types, [type]: { ...form.types[type], ...change } } })}
          onLeave={() => leave()}
        />
      </section>
      <RequiredServices
        rule={form.rule}
        services={form.services}
        onRule={(rule) => keep({ rule })}
        onServices={(services) => keep({ services })}
      />
      <SchoolBreaks
        breaks={form.breaks}
        errorOf={errorOf}
        onType={(breaks) => set({ breaks })}
        onKeep={(breaks) => keep({ breaks })}
        onLeave={() => leave()}
      />
    </div>
  );
}

type SettingsTexts = ReturnType<typeof useTexts<'planning'>>['settings'];

/** What is wrong with a field, by the end of its id. */
function faultText(field: string, t: SettingsTexts): string {
  if (field.endsWith('-start')) return t.errors.start;
  if (field.endsWith('-deadlineDays')) return t.errors.deadlineDays;
  if (field.endsWith('-to')) return t.errors.breakEnds;
  return field.startsWith('break') ? t.errors.breakEnds : t.errors.minutes;
}

function SaveLine({ editor, state }: { readonly editor: PlanningEditor; readonly state: PlanningState }) {
  const t = useTexts('organisation');
  const own = useTexts('planning').settings;
  const { locale } = useSession();
  const { saving, savedAt, canUndo, canRedo, suggested } = state;
  return (
    <div className="settings-saved">
      <span role="status">
        {saving === 'saving'
          ? t.saving
          : saving === 'failed'
            ? t.notSaved
            : savedAt !== undefined
              ? fill(t.saved, { at: clockTime(savedAt, locale) })
              : suggested
                ? own.suggested
                : t.atOnce}
      </span>
      {(canUndo || canRedo) && (
        <>
          <Button variant="tertiary" data-size="sm" aria-disabled={!canUndo} onClick={editor.undo}>
            <ArrowUndoIcon aria-hidden />
            {t.undo}
          </Button>
          <Button variant="tertiary" data-size="sm" aria-disabled={!canRedo} onClick={editor.redo}>
            <ArrowRedoIcon aria-hidden />
            {t.redo}
          </Button>
        </>
      )}
    </div>
  );
}

/**
 * The discussion form without a case, for a service that fills it in by hand or in Word (DOMAIN 1.4). The duty gate comes
 * first, answers of the catalogues are circled, and the check of what can identify comes last.
 */
import { catalogues, labelOf, lawReference, termLabel } from '../../domain/catalogues.ts';
import { effectSchema } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import type { Block, Cell, DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  checkboxes,
  type FactRow,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  paragraph,
  penLine,
  small,
  together,
} from './blocks.ts';
import { frame } from './frame.ts';
import { serviceName } from './words.ts';

const TRIED_ROWS = 3;
const EFFECTS = effectSchema.options;
const EFFECT_WIDTH = 0.13;

/** `service` is the code of the service that hands in the case; undefined leaves a line. */
export function buildBlankDiscussionForm(
  service: string | undefined,
  sender: Sender,
  language: Language,
): DocumentModel {
  const { discussionForm: form, discussionFormBlank: t } = textsIn(language);
  const blocks: Block[] = [
    lead(t.lead),
    together([heading(t.headings.gate), gateTable(sender, language), paragraph(t.gate.yes), paragraph(t.gate.unsure)]),
    together([
      heading(form.headings.questions),
      fillIn('question-1', t.questions.first, 2),
      fillIn('question-2', t.questions.second, 1),
    ]),
    heading(form.headings.facts),
    small(t.circle),
    facts(choices(service, sender, language)),
    heading(form.headings.observations),
    fillIn('observations', t.observations, 3),
    fillIn('child-expressions', form.headings.childExpressions, 2),
    fillIn('protective', t.protective, 1),
    fillIn('risk', form.headings.risk, 1),
    together([heading(form.headings.tried), triedTable(language)]),
    facts([
      fact(form.facts.guardiansContacted, options('guardiansContacted', language)),
      fact(t.guardiansReason, penLine()),
      fact(form.facts.childSpokenWith, options('childSpokenWith', language)),
    ]),
    together([
      heading(t.headings.check),
      checkboxes([
        { id: 'check-names', label: t.check.names },
        { id: 'check-places', label: t.check.places },
        { id: 'check-age', label: t.check.age },
        { id: 'check-rare', label: t.check.rare },
        { id: 'check-five', label: t.check.five },
      ]),
      facts([fact(t.checkedBy, penLine())]),
      small(form.checkAgain),
    ]),
  ];
  const content = {
    title: form.title,
    subtitle: form.subtitle,
    unit: sender.team.name,
    withoutNames: true,
    density: 'compact',
    blocks,
  } as const;
  return frame('discussion-form-blank', content, sender, language);
}

/** The codes of a term as words to circle: «ja / nei / planlagt». */
const options = (term: string, language: Language): string =>
  (catalogues.terms.terms[term] ?? []).map((entry) => termLabel(term, entry.code, language)).join(' / ');

function choices(service: string | undefined, sender: Sender, language: Language): FactRow[] {
  const { discussionForm: form, discussionFormBlank: t, common } = textsIn(language);
  const scale = catalogues.levelScales.entries.find((s) => s.code === sender.municipality.levelScale);
  const levels = scale?.levels.map((l) => fill(form.level, { code: l.code, label: l.label[language] })) ?? [];
  // A theme that always stops at the duty gate is none to choose.
  const themes = catalogues.themes.entries.filter((e) => e.gate !== 'stop');
  return [
    fact(form.facts.presentedBy, service === undefined ? penLine() : serviceName(service, language)),
    fact(form.facts.ageBand, options('ageBand', language)),
    fact(t.themes, themes.map((e) => labelOf('themes', e.code, language)).join(' / ')),
    fact(form.facts.careSituation, options('careSituation', language)),
    fact(form.facts.arenas, options('arenaType', language)),
    fact(form.facts.duration, options('duration', language)),
    fact(form.facts.frequency, options('frequency', language)),
    fact(form.facts.level, levels.join(' / ')),
    // Whether, never which language: the language would tell where the family comes from (DOMAIN 2.2).
    fact(form.facts.interpreter, fill(t.either, { yes: common.yes, no: common.no })),
  ];
}

function gateTable(sender: Sender, language: Language): Block {
  const { discussionForm: form, discussionFormBlank: t } = textsIn(language);
  const law = (code: string): string => lawReference(code, language, sender.today);
  const row = (id: string, label: string): Cell[] => [
    label,
    { checkbox: `${id}-no` },
    { checkbox: `${id}-unsure` },
    { checkbox: `${id}-yes` },
  ];
  return {
    kind: 'table',
    caption: t.gate.caption,
    columns: [
      { header: t.gate.duty, width: 0.55 },
      { header: t.gate.answers.no, width: 0.15 },
      { header: t.gate.answers.unsure, width: 0.15 },
      { header: t.gate.answers.yes, width: 0.15 },
    ],
    rows: [
      row('reporting', fill(form.facts.reporting, { law: law('bvl-13-2') })),
      row('averting', fill(form.facts.averting, { law: law('strl-196') })),
    ],
  };
}

function triedTable(language: Language): Block {
  const form = textsIn(language).discussionForm;
  return {
    kind: 'table',
    caption: form.triedCaption,
    columns: [
      { header: form.triedAction, width: 1 - EFFECTS.length * EFFECT_WIDTH },
      ...EFFECTS.map((effect) => ({ header: termLabel('effect', effect, language), width: EFFECT_WIDTH })),
    ],
    rows: Array.from({ length: TRIED_ROWS }, (_, i): Cell[] => [
      penLine(),
      ...EFFECTS.map((effect) => ({ checkbox: `tried-${i + 1}-${effect}` })),
    ]),
  };
}

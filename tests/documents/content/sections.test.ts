/** What the user may leave out of a document, and what stands when nothing was chosen. */
import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../src/documents/source.ts';
import { textsIn } from '../../../src/documents/texts.ts';
import { SECTIONS, sectionsOf } from '../../../src/domain/document-sections.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { text, texts } from './reading.ts';
import { blankUse, build, cases, consentBlank, figures, meeting, startTalk } from './sources.ts';

const nb = textsIn('nb');
const summons = (sections: object): DocumentSource => ({ type: 'summons', meeting, cases, sections });
const minutes = (sections: object): DocumentSource => ({ type: 'minutes', meeting, cases, sections });
const short = (sections: object): DocumentSource => ({ type: 'minutes', meeting, cases, detail: 'short', sections });
const consent = (sections: object): DocumentSource => ({ type: 'consent-form', form: consentBlank, sections });
const letter = (sections: object): DocumentSource => ({ type: 'welcome-letter', meeting, sections });
const plan =
  (type: 'action-plan' | 'family-plan') =>
  (sections: object): DocumentSource => ({ type, use: blankUse, sections });
const report = (sections: object): DocumentSource => ({ type: 'annual-report', figures, sections });
const guide = (sections: object): DocumentSource => ({ type: 'talk-guide', talk: startTalk, sections });

/** Each section with a text that only it prints. */
const EVERY = [
  ['summons', summons, 'preparation', nb.summons.headings.preparation],
  ['summons', summons, 'rules', nb.summons.headings.rules],
  ['summons', summons, 'phases', nb.summons.headings.phases],
  ['minutes', minutes, 'openQuestions', nb.minutes.case.openQuestions],
  ['minutes', minutes, 'recusals', nb.minutes.headings.recusals],
  ['minutes', minutes, 'systemMatters', nb.minutes.headings.otherMatters],
  ['minutes', short, 'openQuestions', nb.minutes.case.openQuestions],
  ['minutes', short, 'recusals', nb.minutes.headings.recusals],
  ['minutes', short, 'systemMatters', nb.minutes.headings.otherMatters],
  ['consent-form', consent, 'ageGuidance', nb.consentForm.age.all],
  ['consent-form', consent, 'withdrawalSlip', nb.consentForm.headings.withdrawal],
  ['consent-form', consent, 'interpreter', nb.consentForm.staff.interpreter],
  ['consent-form', consent, 'oralRecord', nb.consentForm.staff.oral],
  ['talk-guide', guide, 'checklist', nb.talkGuide.before.room],
  ['talk-guide', guide, 'agreedNote', nb.agreedNote.approve],
  ['welcome-letter', letter, 'steps', nb.welcomeLetter.headings.steps],
  ['welcome-letter', letter, 'team', nb.welcomeLetter.headings.team],
  ['action-plan', plan('action-plan'), 'evaluation', nb.actionPlan.headings.evaluation],
  ['family-plan', plan('family-plan'), 'evaluation', nb.familyPlan.headings.evaluation],
  ['annual-report', report, 'advice', nb.annualReport.captions.advice],
  ['annual-report', report, 'followUp', nb.annualReport.captions.followUp],
  ['annual-report', report, 'assessment', nb.annualReport.headings.assessment],
] as const;

describe.each(EVERY)('%s', (_, source, section, mark) => {
  it(`${section}: stands unless it is left out, and nothing else goes with it`, () => {
    const whole = texts(build(source({}), 'nb'));
    const without = texts(build(source({ [section]: false }), 'nb'));
    expect(whole.join('\n')).toContain(mark);
    expect(without.join('\n')).not.toContain(mark);
    // What is left stands in the same order: leaving out a section rewrites nothing.
    let at = 0;
    for (const line of without) {
      at = whole.indexOf(line, at) + 1;
      expect(at, line).toBeGreaterThan(0);
    }
  });
});

describe('sections', () => {
  it('are tested one by one', () => {
    const tested = new Set(EVERY.map(([type, , section]) => `${type} ${section}`));
    const all = Object.entries(SECTIONS).flatMap(([type, s]) => Object.keys(s).map((section) => `${type} ${section}`));
    expect([...tested].sort()).toEqual(all.sort());
  });

  it('keep their default when only another is chosen', () => {
    expect(sectionsOf('summons', { rules: false })).toEqual({ preparation: true, rules: false, phases: true });
    expect(sectionsOf('minutes', undefined)).toEqual(SECTIONS.minutes);
  });

  it.each(LANGUAGES)(
    'leave the words on withdrawal and on the duty to report in every consent form (%s)',
    (language) => {
      const t = textsIn(language).consentForm;
      const bare = { ageGuidance: false, withdrawalSlip: false, interpreter: false, oralRecord: false };
      const all = text(build(consent(bare), language));
      expect(all).toContain(t.inShort[2]);
      expect(all).toContain(t.exceptions.text);
    },
  );
});

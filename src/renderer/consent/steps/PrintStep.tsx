/** Last: in which language, as which files, with which parts. */
import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { SectionsByDocument } from '../../../domain/document-sections.ts';
import type { NamedFormat } from '../../../domain/named-documents.ts';
import { LanguageChoice, SavedNotice, Ticks } from '../../paper/index.ts';
import type { Saving } from '../../paper/use-saving.ts';
import { useTexts } from '../../text/texts.ts';
import { Kbd } from '../../ui/index.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

type Section = keyof SectionsByDocument['consent-form'];

export function PrintStep({ saving, onMake }: { readonly saving: Saving; readonly onMake: () => void }) {
  const t = useTexts('consent').print;
  const { state, change } = useConsent();
  const error = useFaultText()('formats');
  const formats = Object.entries(t.format) as [NamedFormat, string][];
  const sections = Object.entries(t.section) as [Section, string][];
  return (
    <>
      <div className="card paper-card">
        <div className="consent-print">
          <div className="stack">
            <Ticks
              name="formats"
              legend={t.formats}
              options={formats}
              chosen={state.formats}
              onChange={(chosen) => change({ formats: chosen })}
            />
            {error && <ValidationMessage>{error}</ValidationMessage>}
            <LanguageChoice label={t.language} value={state.language} second={state.second} onChoose={change} />
          </div>
          <Ticks
            name="sections"
            legend={t.sections}
            options={sections}
            chosen={sections.map(([code]) => code).filter((code) => state.sections[code])}
            onChange={(chosen) =>
              change({
                sections: {
                  ageGuidance: chosen.includes('ageGuidance'),
                  withdrawalSlip: chosen.includes('withdrawalSlip'),
                  interpreter: chosen.includes('interpreter'),
                  oralRecord: chosen.includes('oralRecord'),
                },
              })
            }
          />
        </div>
        <p className="mut s14">{t.together}</p>
        <div>
          <Button onClick={onMake} aria-disabled={saving.making} aria-keyshortcuts="Control+Enter">
            <PrinterSmallIcon aria-hidden />
            {t.make}
            <Kbd>Ctrl Enter</Kbd>
          </Button>
        </div>
      </div>
      <SavedNotice saving={saving} />
    </>
  );
}

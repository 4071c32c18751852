/** Coarse facts only: service, age band, themes; the rest may be left out. */
import { Checkbox, Details } from '@digdir/designsystemet-react';
import { capitalise, catalogues } from '../../../domain/catalogues.ts';
import { ageBandSchema, arenaTypeSchema, careSituationSchema } from '../../../domain/codes.ts';
import { useSession } from '../../app/session.tsx';
import { useLoad } from '../../app/use-load.ts';
import { useTexts } from '../../text/texts.ts';
import { OptionalChoice } from '../../ui/index.ts';
import { serviceOptions, termOptions } from '../options.ts';
import { StepFrame } from '../StepFrame.tsx';
import { Tile, Tiles } from '../Tiles.tsx';
import { useCasePage } from '../use-case-page.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export function AboutStep() {
  const t = useTexts('case').about;
  const { locale } = useSession();
  const { draft, change } = useCasePage();
  const team = useLoad(() => window.samrad.call['team.get']({}), []);
  const scale = team.state === 'ready' ? team.value?.municipality.levelScale : undefined;
  const levels = catalogues.levelScales.entries.find((s) => s.code === scale)?.levels ?? [];
  const arenas = draft.arenaTypes ?? [];
  return (
    <StepFrame step="om" title={t.title} lead={t.lead}>
      <div className="case-pair">
        <OptionalChoice
          id="presenterServiceType"
          label={t.service}
          none={t.choose}
          value={draft.presenterServiceType}
          options={serviceOptions(locale)}
          onChoose={(presenterServiceType) => change({ presenterServiceType })}
        />
      </div>
      <Tiles
        name="ageBand"
        legend={t.age}
        value={draft.ageBand}
        options={termOptions('ageBand', ageBandSchema, locale)}
        onChoose={(ageBand) => change({ ageBand })}
      />
      <ThemeChoice />
      <Details className="case-more">
        <Details.Summary>{t.more}</Details.Summary>
        <Details.Content>
          <div className="case-pair">
            <OptionalChoice
              id="careSituation"
              label={t.care}
              none={t.notSaid}
              value={draft.careSituation}
              options={termOptions('careSituation', careSituationSchema, locale)}
              onChoose={(careSituation) => change({ careSituation })}
            />
            <OptionalChoice
              id="level"
              label={t.level}
              none={t.notSaid}
              value={draft.level}
              options={levels.map((l) => [l.code, `${l.code}: ${l.label[locale]}`] as const)}
              onChoose={(level) => change({ level })}
            />
          </div>
          <fieldset className="case-checks">
            <legend>{t.arenas}</legend>
            <div className="tiles">
              {termOptions('arenaType', arenaTypeSchema, locale).map(([code, label], i) => (
                <Tile key={code}>
                  <Checkbox
                    id={i === 0 ? 'arenaTypes' : undefined}
                    label={capitalise(label)}
                    value={code}
                    checked={arenas.includes(code)}
                    onChange={(e) =>
                      change({ arenaTypes: e.target.checked ? [...arenas, code] : arenas.filter((a) => a !== code) })
                    }
                  />
                </Tile>
              ))}
            </div>
          </fieldset>
          <Checkbox
            id="interpreterNeeded"
            label={t.interpreter}
            value="interpreter"
            checked={draft.interpreterNeeded ?? false}
            onChange={(e) => change({ interpreterNeeded: e.target.checked })}
          />
        </Details.Content>
      </Details>
    </StepFrame>
  );
}

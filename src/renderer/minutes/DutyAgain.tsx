/**
 * Whether the team looked at the duties again. What came of it is asked for guidance only and kept nowhere: it would say that
 * this child was reported (DOMAIN 1.2).
 */
import { useState } from 'react';
import { DutyStop } from '../case/steps/DutyStop.tsx';
import { Tiles } from '../case/Tiles.tsx';
import { useTexts } from '../text/texts.ts';

type Found = 'nei' | 'reporting' | 'averting';

export function DutyAgain({
  name,
  reassessed,
  onChange,
}: {
  readonly name: string;
  readonly reassessed: boolean;
  readonly onChange: (reassessed: boolean) => void;
}) {
  const t = useTexts('minutes').notes;
  const [found, setFound] = useState<Found>();
  return (
    <section className="duty-again">
      <Tiles
        name={name}
        legend={t.duty}
        description={t.dutyWhy}
        value={reassessed ? 'yes' : 'notYet'}
        options={[
          ['notYet', t.dutyAnswers.notYet],
          ['yes', t.dutyAnswers.yes],
        ]}
        onChoose={(answer) => {
          setFound(undefined);
          onChange(answer === 'yes');
        }}
      />
      {reassessed && (
        <Tiles<Found>
          name={`${name}-found`}
          legend={t.dutyFound}
          description={t.dutyFoundWhy}
          value={found}
          options={[
            ['nei', t.dutyFoundAnswers.nei],
            ['reporting', t.dutyFoundAnswers.reporting],
            ['averting', t.dutyFoundAnswers.averting],
          ]}
          onChoose={setFound}
        />
      )}
      {reassessed && found !== undefined && found !== 'nei' && (
        <DutyStop duty={found} onChange={() => setFound(undefined)} />
      )}
    </section>
  );
}

/** Which services must be there. It tells what is missing, and stops nothing. */
import { Checkbox, Radio } from '@digdir/designsystemet-react';
import { capitalise, catalogues } from '../../../domain/catalogues.ts';
import { useSession } from '../../app/session.tsx';
import { useTexts } from '../../text/texts.ts';
import type { PlanningFields } from './planning-form.ts';

export function RequiredServices(props: {
  readonly rule: PlanningFields['rule'];
  readonly services: readonly string[];
  readonly onRule: (rule: PlanningFields['rule']) => void;
  readonly onServices: (services: readonly string[]) => void;
}) {
  const { rule, services, onRule, onServices } = props;
  const t = useTexts('planning').settings.services;
  const { locale } = useSession();
  return (
    <section className="card settings-form" aria-labelledby="planning-services">
      <div>
        <h3 className="h2" id="planning-services">
          {t.title}
        </h3>
        <p className="mut s14">{t.why}</p>
      </div>
      <fieldset className="planning-choice">
        <legend className="visually-hidden">{t.title}</legend>
        {(['permanent', 'own'] as const).map((each) => (
          <Radio
            key={each}
            name="planning-rule"
            value={each}
            label={t[each]}
            checked={rule === each}
            onChange={() => onRule(each)}
          />
        ))}
      </fieldset>
      {rule === 'own' && (
        <fieldset className="planning-choice planning-services">
          <legend className="visually-hidden">{t.own}</legend>
          {catalogues.services.entries.map(({ code, label }) => (
            <Checkbox
              key={code}
              value={code}
              label={capitalise(label[locale])}
              checked={services.includes(code)}
              onChange={(e) =>
                onServices(e.target.checked ? [...services, code] : services.filter((other) => other !== code))
              }
            />
          ))}
        </fieldset>
      )}
    </section>
  );
}

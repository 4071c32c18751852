/** Who calls, leads and writes: a service, never a person; and how the baton has been handed on. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Cooperation, type CooperationCommand, consentedServices } from '../../domain/cooperation.ts';
import { longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import { batonWord, serviceWord } from './words.ts';

export function BatonCard({
  cooperation,
  today,
  carryOut,
}: {
  readonly cooperation: Cooperation;
  readonly today: string;
  readonly carryOut: (command: CooperationCommand, said: string, undo?: CooperationCommand) => Promise<boolean>;
}) {
  const t = useTexts('cooperation').baton;
  const { consent } = useTexts('cooperation');
  const { locale } = useSession();
  const [open, setOpen] = useState(false);
  const [service, setService] = useState('');
  const [role, setRole] = useState('');
  const { batons, consents, status } = cooperation;
  const now = batons.at(-1);
  const services = consentedServices(consents, today);
  const save = async (): Promise<void> => {
    const chosen = service === '' ? services[0] : service;
    if (chosen === undefined) return;
    const command: CooperationCommand = { kind: 'hand-over', service: chosen, role: role.trim() };
    if (await carryOut(command, t.saved, { kind: 'take-back', of: 'baton' })) {
      setOpen(false);
      setService('');
      setRole('');
    }
  };
  return (
    <section className="card cooperation-card" aria-labelledby="baton-title">
      <h2 className="h2" id="baton-title">
        {t.title}
      </h2>
      {now === undefined ? (
        <p className="s14 mut">{t.none}</p>
      ) : (
        <p>
          {batonWord(now, locale)}
          <br />
          <span className="s14 mut">{fill(t.since, { date: longDate(now.since, locale) })}</span>
        </p>
      )}
      {batons.length > 1 && (
        <p className="s14 mut">
          {t.history}:{' '}
          {batons
            .slice(0, -1)
            .map((one) =>
              fill(t.before, { service: serviceWord(one.service, locale), date: longDate(one.since, locale) }),
            )
            .join('; ')}
        </p>
      )}
      {status === 'aktiv' && !open && services.length === 0 && <p className="s14">{t.needsConsent}</p>}
      {status === 'aktiv' && !open && services.length > 0 && (
        <div>
          <Button variant={now === undefined ? 'secondary' : 'tertiary'} data-size="sm" onClick={() => setOpen(true)}>
            {now === undefined ? t.set : t.handOver}
          </Button>
        </div>
      )}
      {open && (
        <div className="stack cooperation-form">
          <Choice
            id="baton-service"
            label={t.service}
            value={service === '' ? (services[0] ?? '') : service}
            options={services.map((code) => [code, serviceWord(code, locale)] as const)}
            onChoose={setService}
          />
          <GuardEditor id="baton-role" label={t.role} description={t.roleWhy} value={role} onChange={setRole} />
          <div className="cooperation-do">
            <Button data-size="sm" onClick={() => void save()}>
              {t.save}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => setOpen(false)}>
              {consent.cancel}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

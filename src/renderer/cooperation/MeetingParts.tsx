/** The parts of a meeting on consent that are its own: when and where, who, agenda, and what was agreed. */
import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { type ConsentMeeting, consentMeetingTypeSchema, type Invited } from '../../domain/cooperation.ts';
import { isLocalDate, isLocalTime, minutesOf } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { termOptions } from '../case/options.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Choice, Glyph } from '../ui/index.ts';
import { newKey } from './draft-texts.ts';
import type { MeetingDesk } from './use-desk.ts';
import { serviceWord } from './words.ts';

interface Part {
  readonly desk: MeetingDesk;
}

export function WhenPart({ desk: { working, state } }: Part) {
  const t = useTexts('cooperation').meeting;
  const { locale } = useSession();
  const { type, date, start, end, place, purpose } = state.draft;
  // What is being typed stands here until day and times go together; then it is kept.
  const [typed, setTyped] = useState<Partial<Pick<ConsentMeeting, 'date' | 'start' | 'end'>>>({});
  const shown = { date, start, end, ...typed };
  const set = (field: 'date' | 'start' | 'end', value: string): void => {
    const next = { ...shown, [field]: value };
    const whole =
      isLocalDate(next.date) &&
      isLocalTime(next.start) &&
      isLocalTime(next.end) &&
      minutesOf(next.end) > minutesOf(next.start);
    setTyped(whole ? {} : { ...typed, [field]: value });
    if (whole) working.change({ date: next.date, start: next.start, end: next.end });
  };
  return (
    <section className="stack" aria-labelledby="when-title">
      <h2 className="h2" id="when-title">
        {t.when}
      </h2>
      <div className="card stack cooperation-fields">
        <div className="cooperation-when">
          <Choice
            id="meeting-type"
            label={t.type}
            value={type}
            options={termOptions('meetingType', consentMeetingTypeSchema, locale)}
            onChoose={(chosen) => working.change({ type: consentMeetingTypeSchema.parse(chosen) })}
          />
          {(['date', 'start', 'end'] as const).map((field) => (
            <Textfield
              key={field}
              id={`meeting-${field}`}
              type={field === 'date' ? 'date' : 'time'}
              label={t[field]}
              value={shown[field]}
              onChange={(event) => set(field, event.target.value)}
            />
          ))}
        </div>
        {Object.keys(typed).length > 0 && <ValidationMessage>{t.wrongTime}</ValidationMessage>}
        <GuardEditor
          id="meeting-place"
          label={t.place}
          description={t.placeWhy}
          value={place}
          onChange={(text) => working.write({ place: text })}
        />
        <GuardEditor
          id="meeting-purpose"
          label={t.purpose}
          description={t.purposeWhy}
          value={purpose}
          multiline
          onChange={(text) => working.write({ purpose: text })}
        />
      </div>
    </section>
  );
}

export function InvitedPart({
  desk: { working, state },
  services,
  today,
}: Part & { readonly services: readonly string[]; readonly today: string }) {
  const t = useTexts('cooperation').meeting;
  const { locale } = useSession();
  const { invited, date } = state.draft;
  const outside = invited.filter(({ service }) => !services.includes(service));
  const all = [...services, ...outside.map(({ service }) => service)];
  const invite = (service: string, wanted: boolean): void =>
    working.change({
      invited: all.flatMap((code): Invited[] => {
        const there = invited.find((each) => each.service === code);
        if (code !== service) return there === undefined ? [] : [there];
        return wanted ? [there ?? { service, role: '', present: null }] : [];
      }),
    });
  const put = (service: string, part: Partial<Invited>): Invited[] =>
    invited.map((each) => (each.service === service ? { ...each, ...part } : each));
  return (
    <section className="stack" aria-labelledby="who-title">
      <h2 className="h2" id="who-title">
        {t.who}
      </h2>
      <div className="card stack cooperation-fields">
        <Fieldset>
          <Fieldset.Legend className="visually-hidden">{t.who}</Fieldset.Legend>
          <Fieldset.Description>{t.whoWhy}</Fieldset.Description>
          {all.map((service) => (
            <Checkbox
              key={service}
              value={service}
              label={serviceWord(service, locale)}
              checked={invited.some((each) => each.service === service)}
              onChange={(event) => invite(service, event.target.checked)}
            />
          ))}
        </Fieldset>
        {outside.map(({ service }) => (
          <p key={service} className="cooperation-late">
            <Glyph kind="warn" size={16} />
            {fill(t.notCovered, { service: serviceWord(service, locale) })}
          </p>
        ))}
        {invited.length > 0 && (
          <div className="cooperation-roles">
            {invited.map(({ service, role }) => (
              <GuardEditor
                key={service}
                id={`role-${service}`}
                label={fill(t.role, { service: serviceWord(service, locale) })}
                value={role}
                onChange={(text) => working.write({ invited: put(service, { role: text }) })}
              />
            ))}
          </div>
        )}
        {date <= today && invited.length > 0 && (
          <Fieldset>
            <Fieldset.Legend>{t.present}</Fieldset.Legend>
            <Fieldset.Description>{t.presentWhy}</Fieldset.Description>
            {invited.map(({ service, present }) => (
              <Checkbox
                key={service}
                value={service}
                label={serviceWord(service, locale)}
                checked={present === true}
                onChange={(event) => working.change({ invited: put(service, { present: event.target.checked }) })}
              />
            ))}
          </Fieldset>
        )}
      </div>
    </section>
  );
}

/** Gives focus to a field that was just added. */
function useAdded(): (id: string) => void {
  const added = useRef<string>(undefined);
  useEffect(() => {
    if (added.current === undefined) return;
    document.getElementById(added.current)?.focus();
    added.current = undefined;
  });
  return (id) => {
    added.current = id;
  };
}

export function AgendaPart({ desk: { working, state } }: Part) {
  const t = useTexts('cooperation').meeting;
  const focus = useAdded();
  const { agenda, start, end } = state.draft;
  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const available = minutesOf(end) - minutesOf(start);
  const move = (at: number, by: 1 | -1): void => {
    const next = [...agenda];
    const [item] = next.splice(at, 1);
    if (item === undefined || at + by < 0 || at + by > next.length) return;
    next.splice(at + by, 0, item);
    working.change({ agenda: next });
  };
  const add = (): void => {
    const key = newKey();
    focus(`item-${key}`);
    working.change({ agenda: [...agenda, { key, title: '', minutes: 10 }] });
  };
  return (
    <section className="stack" aria-labelledby="agenda-title">
      <div className="row between">
        <h2 className="h2" id="agenda-title">
          {t.agenda}
        </h2>
        <span className="s14 mut" role="status">
          {planned > available
            ? fill(t.agendaOver, { over: planned - available })
            : fill(t.agendaMinutes, { planned, available })}
        </span>
      </div>
      <ol className="card flush cooperation-lines">
        {agenda.map(({ key, title, minutes }, i) => {
          const number = i + 1;
          return (
            <li key={key}>
              <GuardEditor
                id={`item-${key}`}
                label={fill(t.item, { number })}
                labelHidden
                value={title}
                onChange={(text) =>
                  working.write({ agenda: agenda.map((item) => (item.key === key ? { ...item, title: text } : item)) })
                }
              />
              <Textfield
                aria-label={fill(t.minutes, { number })}
                className="cooperation-minutes"
                type="number"
                min={1}
                max={600}
                value={minutes}
                onChange={(event) => {
                  const wanted = Math.round(Number(event.target.value));
                  if (!(wanted >= 1 && wanted <= 600)) return;
                  working.change({
                    agenda: agenda.map((item) => (item.key === key ? { ...item, minutes: wanted } : item)),
                  });
                }}
              />
              <Button
                variant="tertiary"
                icon
                aria-label={fill(t.up, { number })}
                aria-disabled={i === 0}
                onClick={() => move(i, -1)}
              >
                <ArrowUpIcon aria-hidden />
              </Button>
              <Button
                variant="tertiary"
                icon
                aria-label={fill(t.down, { number })}
                aria-disabled={i === agenda.length - 1}
                onClick={() => move(i, 1)}
              >
                <ArrowDownIcon aria-hidden />
              </Button>
              <Button
                variant="tertiary"
                icon
                aria-label={fill(t.removeItem, { number })}
                onClick={() => working.change({ agenda: agenda.filter((item) => item.key !== key) })}
              >
                <TrashIcon aria-hidden />
              </Button>
            </li>
          );
        })}
      </ol>
      <div>
        <Button variant="tertiary" onClick={add}>
          <PlusIcon aria-hidden />
          {t.addItem}
        </Button>
      </div>
    </section>
  );
}

export function AgreedPart({ desk: { working, state } }: Part) {
  const t = useTexts('cooperation').meeting;
  const focus = useAdded();
  const { agreed } = state.draft;
  const add = (): void => {
    const key = newKey();
    focus(`agreed-${key}`);
    working.change({ agreed: [...agreed, { key, text: '' }] });
  };
  return (
    <section className="stack" aria-labelledby="agreed-title">
      <h2 className="h2" id="agreed-title">
        {t.agreed}
      </h2>
      <p className="mut s14">{t.agreedWhy}</p>
      {agreed.length > 0 && (
        <ul className="card flush cooperation-lines">
          {agreed.map(({ key, text }, i) => (
            <li key={key}>
              <GuardEditor
                id={`agreed-${key}`}
                label={fill(t.line, { number: i + 1 })}
                labelHidden
                value={text}
                onChange={(written) =>
                  working.write({ agreed: agreed.map((line) => (line.key === key ? { key, text: written } : line)) })
                }
              />
              <Button
                variant="tertiary"
                icon
                aria-label={fill(t.removeLine, { number: i + 1 })}
                onClick={() => working.change({ agreed: agreed.filter((line) => line.key !== key) })}
              >
                <TrashIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="tertiary" onClick={add}>
          <PlusIcon aria-hidden />
          {t.addLine}
        </Button>
      </div>
    </section>
  );
}

/** When the presenter comes back: quick choices, a day of one's own, or none. */
import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { addDays, isLocalDate, weekdayAndDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import type { WorkingNotes } from './NotesDesk.tsx';

const WEEKS = [3, 4, 6] as const;

export function FollowUp({
  working,
  meetingDate,
  nextMeeting,
  value,
}: {
  readonly working: WorkingNotes;
  readonly meetingDate: string;
  readonly nextMeeting?: string | undefined;
  readonly value: string | undefined;
}) {
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const [typed, setTyped] = useState<string>();
  const date = value === 'ingen' ? undefined : value;
  const choose = (followUp: string): void => {
    setTyped(undefined);
    working.change({ followUp });
  };
  const type = (text: string): void => {
    setTyped(text);
    if (isLocalDate(text) && text > meetingDate) working.change({ followUp: text });
  };
  const quick: readonly (readonly [string, string])[] = [
    ...WEEKS.map((count) => [addDays(meetingDate, 7 * count), fill(t.weeks, { count })] as const),
    ...(nextMeeting === undefined ? [] : [[nextMeeting, t.nextMeeting] as const]),
    ['ingen', t.noFollowUp],
  ];
  const isWrong = typed !== undefined && typed !== '' && !(isLocalDate(typed) && typed > meetingDate);
  return (
    <fieldset className="follow-up">
      <legend className="discussion-title">{t.followUp}</legend>
      <p className="discussion-lead">{t.followUpWhy}</p>
      <div className="quick-choices">
        {quick.map(([choice, label]) => (
          <button
            key={label}
            type="button"
            className="quick-choice"
            aria-pressed={value === choice}
            onClick={() => choose(choice)}
          >
            {label}
          </button>
        ))}
        <Textfield
          className="follow-up-date"
          type="date"
          label={t.date}
          data-size="sm"
          value={typed ?? date ?? ''}
          error={isWrong ? t.badDate : undefined}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <p className="discussion-note" role="status">
        {value === 'ingen' && t.chosenNone}
        {date !== undefined && !isWrong && fill(t.chosenDay, { date: weekdayAndDate(date, locale) })}
      </p>
    </fieldset>
  );
}

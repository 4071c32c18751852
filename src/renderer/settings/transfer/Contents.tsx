/** What goes into the file: one tick for each team, meeting and case, and what must come along with them. */
import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { lowerFirst, termLabel } from '../../../domain/catalogues.ts';
import { clockTime, longDate } from '../../../domain/local-time.ts';
import { keyText, type TransferItem, type TransferKey, withNeeds } from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Step } from './Step.tsx';
import { countsOf, countWords, sizeWords, whatWords } from './words.ts';

/** Rough: text packs to about a quarter. */
const PACKED = 0.25;
const HEAD_BYTES = 600;

type Group = 'team' | 'meeting' | 'case' | 'draft';
const GROUPS: readonly Group[] = ['team', 'meeting', 'case', 'draft'];
const groupOf = ({ kind, draft }: TransferItem): Group => (draft ? 'draft' : kind);

export function Contents({
  items,
  chosen,
  onChoose,
  onNext,
  onCancel,
}: {
  readonly items: readonly TransferItem[];
  readonly chosen: readonly TransferKey[];
  readonly onChoose: (chosen: readonly TransferKey[]) => void;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}) {
  const texts = useTexts('transfer');
  const t = texts.choose;
  const { locale } = useSession();
  const [empty, setEmpty] = useState(false);
  const ticked = new Set(chosen.map(keyText));
  const all = withNeeds(items, chosen);
  const known = new Map(items.map((item) => [keyText(item), item]));
  const along = all
    .filter((key) => !ticked.has(keyText(key)))
    .flatMap((key) => known.get(keyText(key)) ?? [])
    .filter(({ status }) => status !== 'slettet');
  const size = all.reduce((sum, key) => sum + (known.get(keyText(key))?.size ?? 0), 0) * PACKED + HEAD_BYTES;

  const tick = (of: readonly TransferItem[], on: boolean): void => {
    const changed = new Set(of.map(keyText));
    onChoose(items.filter((item) => (changed.has(keyText(item)) ? on : ticked.has(keyText(item)))));
    setEmpty(false);
  };
  return (
    <Step title={t.title}>
      <p className="vault-text">{t.text}</p>
      {GROUPS.map((group) => {
        // What is deleted stands in agendas as a code alone; it comes along with them and is nothing to choose.
        const own = items.filter((item) => groupOf(item) === group && item.status !== 'slettet').sort(inOrder);
        return own.length === 0 ? null : (
          <TickList key={group} group={group} items={own} ticked={ticked} onTick={tick} />
        );
      })}
      {along.length > 0 && (
        <div>
          <b>{t.alongTitle}</b>
          <p className="vault-text">{t.along}</p>
          <ul className="transfer-stays">
            {along.map((item) => (
              <li key={keyText(item)}>{whatWords(item, texts, locale)}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status" className="vault-said">
        {all.length > 0 && fill(t.sum, { counts: countWords(countsOf(all), texts), size: sizeWords(size, texts) })}
        {empty && t.empty}
      </p>
      <div className="vault-actions">
        <Button onClick={() => (all.length === 0 ? setEmpty(true) : onNext())}>{t.next}</Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Step>
  );
}

/** The newest meeting first; teams and cases by name. */
const inOrder = (a: TransferItem, b: TransferItem): number =>
  (b.day ?? '').localeCompare(a.day ?? '') ||
  (b.start ?? '').localeCompare(a.start ?? '') ||
  a.name.localeCompare(b.name);

function TickList({
  group,
  items,
  ticked,
  onTick,
}: {
  readonly group: Group;
  readonly items: readonly TransferItem[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (items: readonly TransferItem[], on: boolean) => void;
}) {
  const { choose: t } = useTexts('transfer');
  const { locale } = useSession();
  const wordsOf = ({ kind, name, day, start, status }: TransferItem): string => {
    if (kind === 'team') return name;
    if (kind === 'case')
      return fill(t.caseLine, { code: name, status: lowerFirst(termLabel('caseStatus', status, locale)) });
    return fill(t.meetingLine, {
      day: longDate(day ?? '', locale),
      start: clockTime(start ?? '', locale),
      status: lowerFirst(termLabel('meetingStatus', status, locale)),
    });
  };
  return (
    <Fieldset className="transfer-group">
      <Fieldset.Legend>{t[group]}</Fieldset.Legend>
      {group === 'draft' && <Fieldset.Description>{t.draftText}</Fieldset.Description>}
      {items.length > 1 && (
        <div className="vault-actions">
          {([true, false] as const).map((on) => (
            <button
              key={String(on)}
              type="button"
              className="link"
              aria-label={fill(on ? t.allOf : t.noneOf, { group: t[group] })}
              onClick={() => onTick(items, on)}
            >
              {on ? t.all : t.none}
            </button>
          ))}
        </div>
      )}
      <div className="transfer-ticks">
        {items.map((item) => (
          <Checkbox
            key={item.id}
            value={item.id}
            label={wordsOf(item)}
            checked={ticked.has(keyText(item))}
            onChange={(e) => onTick([item], e.target.checked)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

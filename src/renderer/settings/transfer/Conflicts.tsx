/** What both PCs have changed: one at a time, side by side, and a person decides. */
import { Button } from '@digdir/designsystemet-react';
import { longDate } from '../../../domain/local-time.ts';
import { keyText, type TransferConflict, type TransferDecision, type TransferSide } from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph, TwoVersions } from '../../ui/index.ts';
import { whatWords } from './words.ts';

type Decided = ReadonlyMap<string, TransferDecision>;

export function Conflicts({
  conflicts,
  decided,
  onDecide,
}: {
  readonly conflicts: readonly TransferConflict[];
  readonly decided: Decided;
  readonly onDecide: (decided: Decided) => void;
}) {
  const texts = useTexts('transfer');
  const t = texts.conflict;
  const { locale } = useSession();
  const at = conflicts.findIndex((conflict) => !decided.has(keyText(conflict)));
  const next = conflicts[at];
  const settled = conflicts.flatMap((conflict) => {
    const decision = decided.get(keyText(conflict));
    return decision === undefined ? [] : [{ conflict, decision }];
  });
  const without = (conflict: TransferConflict): void => {
    const rest = new Map(decided);
    rest.delete(keyText(conflict));
    onDecide(rest);
  };
  return (
    <>
      {settled.length > 0 && (
        <div>
          <b>{t.decidedTitle}</b>
          <ul className="transfer-decided">
            {settled.map(({ conflict, decision }) => {
              const what = whatWords(conflict, texts, locale);
              return (
                <li key={keyText(conflict)}>
                  <Glyph kind="ok" size={18} />
                  <span>{fill(decision.take === 'theirs' ? t.decidedTheirs : t.decidedMine, { what })}</span>
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={`${t.again}: ${what}`}
                    onClick={() => without(conflict)}
                  >
                    {t.again}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {next !== undefined && (
        <OneConflict
          key={keyText(next)}
          conflict={next}
          place={fill(t.count, { at: settled.length + 1, all: conflicts.length })}
          onDecide={(choice) => {
            const { kind, id } = next;
            onDecide(new Map(decided).set(keyText(next), { kind, id, take: choice }));
          }}
        />
      )}
    </>
  );
}

function OneConflict({
  conflict,
  place,
  onDecide,
}: {
  readonly conflict: TransferConflict;
  /** `2 av 3` */
  readonly place: string;
  readonly onDecide: (choice: 'ours' | 'theirs') => void;
}) {
  const { conflict: t } = useTexts('transfer');
  const { locale } = useSession();
  const { kind, name, day, ours, theirs, mayTake } = conflict;
  const title = fill(t[kind], { name, day: day === null ? '' : longDate(day, locale) });
  const only = (side: TransferSide, other: TransferSide): TransferSide =>
    side.filter(({ field, text }) => !other.some((line) => line.field === field && line.text === text));
  return (
    <TwoVersions
      words={{
        title: `${title} (${place})`,
        text: mayTake ? t.text : t.frozen,
        theirs: t.theirs,
        mine: t.mine,
        keepTheirs: mayTake ? t.keepTheirs : undefined,
        keepMine: t.keepMine,
      }}
      theirs={<Side side={only(theirs, ours)} />}
      mine={<Side side={only(ours, theirs)} />}
      onSettle={(choice) => onDecide(choice === 'mine' ? 'ours' : 'theirs')}
    />
  );
}

function Side({ side }: { readonly side: TransferSide }) {
  const { conflict: t, fields } = useTexts('transfer');
  if (side.length === 0) return <p>{t.nothing}</p>;
  return (
    <ul>
      {side.map(({ field, text }) => (
        <li key={`${field} ${text}`}>
          <b>{fields[field]}:</b> {text}
        </li>
      ))}
    </ul>
  );
}

/** What one may ask about a theme; for the sensitive ones the card, and beside it what to do with the answer. */
import { termLabel } from '../../domain/catalogues.ts';
import type { TalkBlock } from '../../domain/codes.ts';
import { reportingLaws } from '../../domain/duties.ts';
import { isSensitive } from '../../domain/talk.ts';
import { useSession } from '../app/session.tsx';
import { shownLaw } from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';

export function BlockCard({
  block,
  number,
  total,
  service,
  today,
}: {
  readonly block: TalkBlock;
  readonly number: number;
  readonly total: number;
  readonly service: string;
  readonly today: string;
}) {
  const t = useTexts('talk').card;
  const guide = useTexts('onPaper').talkGuide;
  const { locale } = useSession();
  const { purpose, prompts, ...care } = guide.blocks[block];
  const sensitive = isSensitive(block);
  return (
    <>
      <div className="talk-card-head">
        <h2 className="h2">{termLabel('talkBlock', block, locale)}</h2>
        <span className="mut s14">{fill(t.place, { number, total })}</span>
      </div>
      <div className="talk-pair">
        <article className="talk-card">
          <h3 className="label">{sensitive ? t.talk : t.prompts}</h3>
          <p className="mut s14">{sensitive ? guide.cardSay : purpose}</p>
          <ul className="talk-prompts">
            {prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p className="mut s14 talk-card-foot">{t.ask}</p>
        </article>
        {sensitive && 'safety' in care && (
          <article className="talk-card talk-worry">
            <h3 className="label">{t.worry}</h3>
            <ol>
              {[
                guide.worry.listen,
                guide.worry.thank,
                guide.worry.secrecy,
                care.safety,
                guide.worry.discuss,
                care.offer,
                guide.worry.next,
              ].map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className="s14 talk-card-foot">
              {fill(t.duty, {
                laws: reportingLaws([service])
                  .map((code) => shownLaw(code, locale, today))
                  .join(', '),
              })}
            </p>
          </article>
        )}
      </div>
    </>
  );
}

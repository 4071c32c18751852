/** The municipality's own words in a language: the list for a translator, and the sentences beside the Norwegian. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { parentLanguage } from '../../../../domain/parent-language.ts';
import type { Failure } from '../../../../domain/result.ts';
import type { TranslationRow } from '../../../../domain/translation-view.ts';
import { type Sentence, type WordingPart, wordingPartSchema } from '../../../../domain/wording.ts';
import { useSession } from '../../../app/session.tsx';
import { KeepPage } from '../../../paper/index.ts';
import { fill, plural, useTexts } from '../../../text/texts.ts';
import { Choice, FailureNotice, Glyph, SkeletonRows } from '../../../ui/index.ts';
import type { Translations } from '../use-translations.ts';
import { SentenceRow } from './SentenceRow.tsx';
import { useWording } from './use-wording.ts';
import { WordingList } from './WordingList.tsx';
import './wording.css';

const WHICH = ['all', 'own', 'noted'] as const;
type Which = (typeof WHICH)[number];
const IS: Readonly<Record<Which, (sentence: Sentence) => boolean>> = {
  all: () => true,
  own: ({ own }) => own !== null,
  noted: ({ notes }) => notes.length > 0,
};

export function Wording({ row, translations }: { readonly row: TranslationRow; readonly translations: Translations }) {
  const t = useTexts('wording');
  const { locale } = useSession();
  const { language } = row;
  const wording = useWording(language, translations);
  const { view, failure, done } = wording;
  if (view.state === 'loading') return <SkeletonRows rows={6} />;
  if (view.state === 'failed') return <FailureNotice failure={view.failure} />;
  const { sentences } = view.value;
  const own = sentences.filter(IS.own).length;
  return (
    <div className="wording">
      <div>
        <h4 className="h3">{t.title}</h4>
        <p className="translation-text">{t.text}</p>
      </div>
      <WordingList language={language} onTake={wording.save} onBegin={wording.quiet} />
      <p className="s14 mut">{own === 0 ? t.none : plural(own, t.count)}</p>
      <Sentences sentences={sentences} language={language} save={wording.save} />
      <div className="wording-done">
        {failure && <WordingFailure failure={failure} sentences={sentences} />}
        <p role="status" className="translation-said">
          {done && (
            <>
              <Glyph kind="ok" size={18} />
              <span>
                {done.what === 'undone' ? t.undone : plural(done.count, t.said)}{' '}
                {row.state === 'changed' && fill(t.saidEnded, { language: parentLanguage(language).label[locale] })}
              </span>
            </>
          )}
        </p>
        {done?.what === 'saved' && (
          <Button variant="tertiary" data-size="sm" onClick={translations.undo}>
            {t.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

function Sentences(props: {
  readonly sentences: readonly Sentence[];
  readonly language: TranslationRow['language'];
  readonly save: ReturnType<typeof useWording>['save'];
}) {
  const { sentences, language, save } = props;
  const t = useTexts('wording');
  const [part, setPart] = useState<WordingPart>('consentForm');
  const [which, setWhich] = useState<Which>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const inPart = sentences.filter((sentence) => sentence.part === part);
  // What is being written stays, whatever is chosen.
  const shown = sentences.filter((s) => open.has(s.key) || (s.part === part && IS[which](s)));
  const count = (of: readonly Sentence[]) => ({ count: of.length });
  return (
    <>
      <KeepPage wanted={open.size > 0} stays={(to) => to.name === 'settings' && to.page === 'sprak'} />
      <div className="wording-choices">
        <Choice
          label={t.part}
          value={part}
          options={wordingPartSchema.options.map((one) => [
            one,
            fill(t.parts[one], count(sentences.filter((sentence) => sentence.part === one))),
          ])}
          onChoose={(value) => {
            const chosen = wordingPartSchema.safeParse(value);
            if (chosen.success) setPart(chosen.data);
          }}
        />
        <Choice
          label={t.which}
          value={which}
          options={WHICH.map((one) => [one, fill(t[one], count(inPart.filter(IS[one])))])}
          onChoose={(value) => setWhich(WHICH.find((one) => one === value) ?? 'all')}
        />
      </div>
      {shown.length === 0 ? (
        <p className="mut s14">{which === 'all' ? '' : t.empty[which]}</p>
      ) : (
        <ul className="wording-sentences" aria-label={t.sentences}>
          {shown.map((sentence) => (
            <SentenceRow
              key={sentence.key}
              sentence={sentence}
              language={language}
              open={open.has(sentence.key)}
              onOpen={() => setOpen(new Set([...open, sentence.key]))}
              onClose={() => setOpen((keys) => new Set([...keys].filter((key) => key !== sentence.key)))}
              onSave={(text) => save([{ key: sentence.key, was: sentence.own, text }])}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Which sentences the guard stopped, by their Norwegian. */
function WordingFailure({
  failure,
  sentences,
}: {
  readonly failure: Failure;
  readonly sentences: readonly Sentence[];
}) {
  const t = useTexts('wording').guard;
  if (failure.code !== 'stopped-by-guard') return <FailureNotice failure={failure} />;
  const keys = [...new Set(failure.findings.map(({ path }) => path))];
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div>
        <b>{t.title}</b>
        <p>{t.text}</p>
        {keys.map((key) => (
          <p key={key}>
            {fill(t.where, { norwegian: sentences.find((sentence) => sentence.key === key)?.norwegian ?? key })}
          </p>
        ))}
      </div>
    </div>
  );
}

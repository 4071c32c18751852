/** The three kinds of talk, and what was made before. */
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { talkKindSchema } from '../../domain/codes.ts';
import { Link } from '../app/router.tsx';
import { useLoad } from '../app/use-load.ts';
import { Receipts } from '../paper/index.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, PageHead } from '../ui/index.ts';
import './talk.css';

export function TalkList() {
  const t = useTexts('talk').list;
  const made = useLoad(() => window.samrad.call['talk.list']({}), []);
  return (
    <>
      <PageHead title={t.title} track="papir" sub={t.sub} />
      <h2 className="h2" id="talk-kinds">
        {t.choose}
      </h2>
      <ul className="talk-kinds" aria-labelledby="talk-kinds">
        {talkKindSchema.options.map((kind) => (
          <li key={kind}>
            <Link to={{ name: 'talk', kind }} className="card talk-kind">
              <b>{t.kinds[kind].title}</b>
              <span>{t.kinds[kind].text}</span>
              <ArrowRightIcon aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <p className="talk-caution">
        <Glyph kind="warn" size={18} />
        {t.notForViolence}
      </p>
      {made.state === 'failed' && <FailureNotice failure={made.failure} />}
      {made.state === 'ready' && made.value.length > 0 && <Receipts rows={made.value} reviewed={false} />}
    </>
  );
}

/** What went wrong, in this page's own words where it has them. */
import type { Failure } from '../../../domain/result.ts';
import { type Texts, useTexts } from '../../text/texts.ts';
import { FailureNotice, Glyph } from '../../ui/index.ts';

type Refused = keyof Texts['transfer']['refused'];

function wordsFor(failure: Failure): Refused | undefined {
  if (failure.code === 'conflict') return 'changed';
  if (failure.code === 'not-found') return 'gone';
  if (failure.code !== 'not-allowed') return undefined;
  const known: readonly Refused[] = ['transfer-practice', 'transfer-real', 'other-municipality', 'transfer-other-team'];
  return known.find((rule) => rule === failure.rule);
}

export function Refusal({ failure }: { readonly failure: Failure }) {
  const { refused } = useTexts('transfer');
  const words = wordsFor(failure);
  if (words === undefined) return <FailureNotice failure={failure} />;
  const { title, lost, todo } = refused[words];
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div>
        <b>{title}</b>
        <p>
          {lost} {todo}
        </p>
      </div>
    </div>
  );
}

/** Why something may not be done here: the rule in its own words, else the failure in its. */
import type { Failure } from '../../domain/result.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { ruleText } from './words.ts';

export function Refusal({ failure }: { readonly failure: Failure | undefined }) {
  const t = useTexts('cooperation').rules;
  if (failure === undefined) return null;
  const text = ruleText(failure, t);
  return text === undefined ? (
    <FailureNotice failure={failure} />
  ) : (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <p>{text}</p>
    </div>
  );
}

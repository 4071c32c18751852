/** The one place where failures become Norwegian: what happened, whether anything is lost, what to do. */
import type { Failure } from '../../domain/result.ts';
import { fill, type Texts } from '../text/texts.ts';

export interface FailureText {
  readonly title: string;
  readonly lost: string;
  readonly todo: string;
}

/** Every failure code has its text: a code without one does not compile. */
export function failureText(failure: Failure, t: Texts['failures']): FailureText {
  const texts: Readonly<Record<Failure['code'], FailureText>> = t;
  if (failure.code === 'not-allowed' && failure.rule.startsWith('policy')) return t.governed;
  const text = texts[failure.code];
  if (failure.code === 'not-upgraded' && failure.cause === 'disk-full') return t['not-upgraded-full'];
  if (failure.code === 'not-upgraded' && failure.cause === 'change') return t['not-upgraded-change'];
  if (failure.code === 'wait') return { ...text, todo: fill(text.todo, { seconds: failure.seconds }) };
  if (failure.code === 'too-large') return { ...text, title: fill(text.title, { limit: failure.limitMiB }) };
  return text;
}

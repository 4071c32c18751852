/** One question: a heading that takes focus, the question, and what to do next. */
import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';

export function StepFrame({
  title,
  text,
  children,
  actions,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <p className="start-text">{text}</p>
      <div className="start-body">{children}</div>
      <div className="start-actions">{actions}</div>
    </>
  );
}

/** One of the three steps of a pasted form, in a card. */
import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../../text/texts.ts';

export function Frame({
  step,
  title,
  lead,
  actions,
  children,
}: {
  readonly step: 1 | 2 | 3;
  readonly title: string;
  readonly lead: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts('paste');
  return (
    <section className="case-card paste-card" aria-labelledby="paste-title">
      <p className="label">{fill(t.steps, { step })}</p>
      <Heading level={1} data-size="sm" id="paste-title" tabIndex={-1} data-page-heading>
        {title}
      </Heading>
      <p className="case-lead">{lead}</p>
      {children}
      <div className="case-actions">{actions}</div>
    </section>
  );
}

/** One step of moving: a heading that takes focus when the step is come to, so that it is told. */
import { type ReactNode, useEffect, useRef } from 'react';

export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="card vault-card">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
}

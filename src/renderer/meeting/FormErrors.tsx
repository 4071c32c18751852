/** What is wrong in a form, first on the page, with links to the fields. Takes focus when there is something to tell. */
import { ErrorSummary } from '@digdir/designsystemet-react';
import { type ComponentRef, useEffect, useRef } from 'react';

export function FormErrors({
  title,
  errors,
  round,
  onGo = (field) => document.getElementById(field)?.focus(),
}: {
  readonly title: string;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  /** Raised each time the form is refused; 0 before the first time. */
  readonly round: number;
  /** Goes to a field; by default to the control with its name on this page. */
  readonly onGo?: (field: string) => void;
}) {
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  useEffect(() => {
    if (round > 0) summary.current?.focus();
  }, [round]);
  if (errors.length === 0) return null;
  return (
    <ErrorSummary ref={summary} tabIndex={-1} className="meeting-errors">
      <ErrorSummary.Heading>{title}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {errors.map(({ field, text }) => (
          <ErrorSummary.Item key={field}>
            <ErrorSummary.Link
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(field);
              }}
            >
              {text}
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

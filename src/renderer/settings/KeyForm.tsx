/** The frame of a change of keys: what it does, what it needs, and a way out. */
import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';
import { useFocusBack } from '../ui/index.ts';

export function KeyForm({
  title,
  text,
  run,
  working,
  onSubmit,
  onCancel,
  children,
}: {
  readonly title: string;
  readonly text: string;
  /** Words of the button that does it. */
  readonly run: string;
  readonly working: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts('vault').people;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack();
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form className="card vault-card vault-form" onSubmit={submit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="vault-text">{text}</p>
      {children}
      <div className="vault-actions">
        <Button type="submit" aria-busy={working}>
          {working ? t.working : run}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

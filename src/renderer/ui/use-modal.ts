/** A dialog over the page for as long as it is shown. It gives focus back to where it was when it closes. */
import { type RefObject, useEffect, useRef } from 'react';

/** Goes to the `ref` of a `<dialog>` element. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}

/** A place to drop a file, and a button to choose one: the same thing by mouse and by keyboard. */
import { Button } from '@digdir/designsystemet-react';
import { FileTextIcon } from '@navikt/aksel-icons';
import { type DragEvent, useState } from 'react';
import { LARGEST_LETTERHEAD } from '../../../domain/letterhead.ts';
import { useTexts } from '../../text/texts.ts';
import type { Letterhead } from './use-letterhead.ts';

export function FileField({ letterhead, main }: { readonly letterhead: Letterhead; readonly main: boolean }) {
  const t = useTexts('letterhead').file;
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void take(file, letterhead);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button does the same
    <div
      className={over ? 'letterhead-drop letterhead-drop-over' : 'letterhead-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileTextIcon aria-hidden />
      <p>{t.drop}</p>
      <Button
        variant={main ? 'primary' : 'secondary'}
        aria-disabled={letterhead.working}
        onClick={() => letterhead.choose('word')}
      >
        {letterhead.working ? t.working : t.choose}
      </Button>
    </div>
  );
}

async function take(file: File, letterhead: Letterhead): Promise<void> {
  // What is far too large is not even read.
  if (file.size > LARGEST_LETTERHEAD) {
    return letterhead.refuse({ code: 'too-large', params: { limit: `${LARGEST_LETTERHEAD / 1024 / 1024} MiB` } });
  }
  letterhead.drop('word', base64(new Uint8Array(await file.arrayBuffer())));
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

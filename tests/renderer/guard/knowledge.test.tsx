/** The page's guard on the real services: what it knows follows what is saved, and what is kept is kept in the store. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FindingPanel, GuardEditor, GuardProvider } from '../../../src/renderer/guard/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

function Note({ document, start }: { readonly document: string; readonly start: string }) {
  const [text, setText] = useState(start);
  return (
    <GuardProvider document={document}>
      <GuardEditor id="sett" label="Sett" multiline value={text} onChange={setText} />
      <FindingPanel />
    </GuardProvider>
  );
}
const marks = () => [...document.querySelectorAll('mark')].map((m) => m.textContent);

async function showNote(
  start: string,
): Promise<{ services: Awaited<ReturnType<typeof sharedBench>>['services']; id: string }> {
  const { services } = await sharedBench('team');
  const { id } = must(services.case.start());
  showPage(services, <Note document={id} start={start} />, { name: 'cases' });
  return { services, id };
}

test('a place that is put on the list, and a name that is typed for a document, are found in the text that stands there', async () => {
  const { services } = await showNote('Barnet leker ved steinrøysa med oda brattvik.');
  await waitFor(() => expect(screen.queryByText('Sjekker …')).toBeNull());
  expect(marks()).not.toContain('steinrøysa');
  const before = must(services.team.get());
  if (before === null) throw new Error('no team');
  await act(async () => {
    await window.samrad.call['team.save']({
      ...before,
      municipality: { ...before.municipality, placeNames: ['Steinrøysa'] },
    });
  });
  await waitFor(() => expect(marks()).toContain('steinrøysa'));
  await act(async () => {
    await window.samrad.call['guard.learn']({ names: ['Oda Brattvik'] });
  });
  await waitFor(() => expect(document.querySelector('mark.fm-block:last-of-type')?.textContent).toBe('oda brattvik'));
});

test('what is kept in a case is not asked again when the page is opened anew', async () => {
  const user = userEvent.setup();
  const { services, id } = await showNote('Da kom Torbjørn og sa at alt var fint.');
  await waitFor(() => expect(marks()).toEqual(['Torbjørn']));
  await user.keyboard('{F8}');
  await user.click(screen.getByRole('button', { name: /^Behold/ }));
  await user.click(screen.getByRole('button', { name: 'Det er en tjeneste, ikke en person' }));
  await waitFor(() => expect(marks()).toEqual([]));
  const asked = { document: id, findings: [{ type: 'NAME' as const, words: 'Torbjørn' }] };
  await waitFor(() => expect(must(services.guard.kept(asked))).toEqual({ any: true, kept: [true] }));
  document.body.replaceChildren();
  showPage(services, <Note document={id} start="Torbjørn og Ragnhild kom." />, { name: 'cases' });
  await waitFor(() => expect(marks()).toEqual(['Ragnhild']));
  expect(screen.getByText('1 beholdt i disse tekstene')).toBeDefined();
});

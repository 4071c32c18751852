import { expect, test } from 'vitest';
import nb from '../../resources/texts/nb/documents/summons.json' with { type: 'json' };
import nn from '../../resources/texts/nn/documents/summons.json' with { type: 'json' };
import { changeInWords, markedLines, type SummonsContent, summonsChanges } from '../../src/domain/summons.ts';

const line = (title: string | null, service: string | null, start: string, minutes: number) => ({
  kind: service === null ? ('info' as const) : ('sak' as const),
  title,
  service,
  start,
  minutes,
});
const before: SummonsContent = {
  date: '2026-12-08',
  start: '09:00',
  end: '11:30',
  place: 'Møterom Furu',
  onlineLink: null,
  purpose: 'Gi råd.',
  chair: 'Kari Solvang',
  minuteTaker: 'Jon Aasen',
  caseDeadline: '2026-12-01',
  interpreter: false,
  agenda: [
    line('Velkommen', null, '09:00', 10),
    line(null, 'BHG', '09:10', 45),
    line(null, 'BHG', '09:55', 45),
    line('Årshjul', null, '10:40', 10),
  ],
  invited: [
    { name: 'Kari Solvang', meets: 'Kari Solvang' },
    { name: 'Jon Aasen', meets: 'Jon Aasen' },
  ],
};
const words = (after: SummonsContent, language: 'nb' | 'nn' = 'nb'): string[] =>
  summonsChanges(before, after).map((c) => changeInWords(c, { nb, nn }[language].changes, language));

test('the same is no change, also when a case stands in the place of another from the same service', () => {
  expect(words({ ...before, agenda: [...before.agenda] })).toEqual([]);
});

test('another time and place, with what it was before', () => {
  const after = { ...before, date: '2026-12-15', place: 'Møterom Gran', onlineLink: 'https://mote.example' };
  expect(words(after)).toEqual([
    'Ny tid: tirsdag 15. desember 2026, 09.00–11.30. Før: tirsdag 8. desember 2026, 09.00–11.30.',
    'Nytt sted: Møterom Gran. Før: Møterom Furu.',
    'Ny lenke til nettmøtet: https://mote.example',
  ]);
  expect(words(after, 'nn')[0]).toContain('tysdag 15. desember 2026');
});

test('lines of the agenda: new, gone, longer, and those that only come later', () => {
  const agenda = [
    line('Velkommen', null, '09:00', 10),
    line(null, 'HST', '09:10', 30),
    line(null, 'BHG', '09:40', 60),
    line('Årshjul', null, '10:40', 10),
  ];
  const after = { ...before, agenda };
  expect(words(after)).toEqual([
    'Ny på sakslisten: sak meldt av helsestasjon/skolehelse.',
    'Tatt av sakslisten: sak meldt av barnehage.',
    'Ny lengde, sak meldt av barnehage: 60 minutter. Før: 45.',
    'Klokkeslettene på sakslisten er nye.',
  ]);
  expect([...markedLines(before, after)]).toEqual([
    [1, 'new'],
    [2, 'changed'],
  ]);
  expect(words({ ...before, agenda: [3, 0, 1, 2].flatMap((i) => before.agenda[i] ?? []) })).toEqual([
    'Sakslisten har ny rekkefølge.',
  ]);
});

test('who meets instead of whom, and who was called in since', () => {
  const invited = [
    { name: 'Kari Solvang', meets: null },
    { name: 'Jon Aasen', meets: 'Siv Nordeng' },
    { name: 'Tore Haugstad', meets: 'Tore Haugstad' },
  ];
  expect(words({ ...before, invited })).toEqual([
    'Kari Solvang har meldt forfall.',
    'Siv Nordeng møter for Jon Aasen.',
    'Tore Haugstad er kalt inn.',
  ]);
});

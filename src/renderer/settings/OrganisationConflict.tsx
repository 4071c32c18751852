/** Municipality or team was changed elsewhere: what differs, side by side, and the person chooses. */
import { labelOf, termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { useSession } from '../app/session.tsx';
import { type Texts, useTexts } from '../text/texts.ts';
import { TwoVersions } from '../ui/index.ts';
import type { OrganisationContent } from './organisation-editor.ts';

export function OrganisationConflict(props: {
  readonly stored: OrganisationContent;
  readonly mine: OrganisationContent;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const texts = useTexts('organisation');
  const { locale } = useSession();
  const t = texts.conflict;
  const theirs = linesOf(props.stored, texts, locale);
  const mine = linesOf(props.mine, texts, locale);
  return (
    <TwoVersions
      words={t}
      theirs={<Version lines={theirs.filter((line) => !mine.includes(line))} />}
      mine={<Version lines={mine.filter((line) => !theirs.includes(line))} />}
      onSettle={props.onSettle}
    />
  );
}

function Version({ lines }: { readonly lines: readonly string[] }) {
  const t = useTexts('organisation').conflict;
  return <ul>{lines.length === 0 ? <li>{t.nothing}</li> : lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

/** Everything that can be changed, one line each. */
function linesOf({ municipality, team }: OrganisationContent, t: Texts['organisation'], locale: Locale): string[] {
  const line = (label: string, value: string | number): string => `${label}: ${value}`;
  const { contact } = municipality;
  return [
    line(t.municipality.name, municipality.name),
    line(t.municipality.population, municipality.population.toLocaleString('nb-NO')),
    line(t.municipality.address, contact.address),
    line(t.municipality.phone, contact.phone),
    line(t.municipality.email, contact.email),
    line(t.municipality.locale, municipality.locale),
    line(t.municipality.levelScale, labelOf('levelScales', municipality.levelScale, locale)),
    line(t.team.name, team.name),
    line(t.team.kind, termLabel('teamKind', team.kind, locale)),
    line(t.team.method, labelOf('methods', team.methodPreset, locale)),
    ...team.members.map((m, i) =>
      [
        `${i + 1}. ${m.name}`,
        labelOf('services', m.serviceType, locale),
        m.profession,
        termLabel('teamRole', m.teamRole, locale),
        team.members.find((other) => other.id === m.deputyFor)?.name ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...municipality.placeNames,
  ];
}

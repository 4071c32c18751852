/** IT's file is wrong, so the strictest holds: said on every screen, with what IT needs to mend it. */
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { useSession } from './session.tsx';

export function BrokenPolicy() {
  const { file, problems } = useSession().status.policy;
  const t = useTexts('policy');
  if (problems.length === 0) return null;
  return (
    <section className="broken-policy" aria-label={t.broken.label}>
      <Glyph kind="warn" size={20} />
      <div>
        <b>{t.broken.title}</b>
        <p>{t.broken.text}</p>
        <p>
          {t.broken.todo} <code className="path">{file}</code>
        </p>
        <ul>
          {problems.map(({ line, key, what }) => (
            <li key={`${line} ${key} ${what}`}>
              {line !== null && `${fill(t.broken.at, { line })}: `}
              {key !== '' && <code>{key}</code>} {t.problems[what]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

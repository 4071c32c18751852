import { useTexts } from '../text/texts.ts';

/** What the three marks mean, shown as they look in the text. */
export function Legend() {
  const t = useTexts('guard');
  return (
    <ul className="legend" aria-label={t.legend}>
      {(['block', 'warn', 'hint'] as const).map((severity) => (
        <li key={severity}>
          <span className={`fm fm-${severity}`}>{t.severity[severity]}</span>
        </li>
      ))}
    </ul>
  );
}

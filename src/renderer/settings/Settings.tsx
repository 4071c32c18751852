/** The settings: a list of pages, and the one that is open. */
import { useId, useState } from 'react';
import { Link, SETTINGS_PAGES, type SettingsPage } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import { SECTIONS } from './sections.ts';
import './settings.css';

export function Settings({ page }: { readonly page: SettingsPage | undefined }) {
  const t = useTexts('settings');
  const heading = useId();
  const open = page ?? SETTINGS_PAGES[0];
  const Section = SECTIONS[open];
  /** The page that the list of pages was opened on: going to another closes it. */
  const [listed, setListed] = useState<SettingsPage>();
  return (
    <>
      <PageHead title={t.title} />
      <div className="settings-columns">
        <nav aria-label={t.pagesLabel}>
          {/* Seen in a narrow window alone, where the list would push the page out of sight. */}
          <button
            type="button"
            className="link settings-others"
            aria-expanded={listed === open}
            onClick={() => setListed(listed === open ? undefined : open)}
          >
            {t.otherPages}
          </button>
          <ul className="settings-pages" data-listed={listed === open}>
            {SETTINGS_PAGES.map((each) => (
              <li key={each}>
                <Link to={{ name: 'settings', page: each }} className="settings-page" current={each === open}>
                  {t.pages[each].title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className="settings-section" aria-labelledby={heading}>
          <div className="settings-head">
            {/* Takes focus when the page was asked for by name; else the heading of the settings does. */}
            <h2 id={heading} tabIndex={-1} data-page-heading={page === undefined ? undefined : ''}>
              {t.pages[open].title}
            </h2>
            <p>{t.pages[open].text}</p>
          </div>
          <Section />
        </section>
      </div>
    </>
  );
}

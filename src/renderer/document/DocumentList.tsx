/** «Dokumenter»: everything one can print without writing anything first, by when one needs it. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useNow } from '../meeting/now.ts';
import { useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import { firstSubject, type GeneralDocument, GROUPS, type Group } from './catalogue.ts';
import { DocumentDesk } from './DocumentDesk.tsx';
import './document-list.css';
import { SheetGlyph } from './SheetGlyph.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';

export function DocumentList() {
  const t = useTexts('document').catalogue;
  const [open, setOpen] = useState<GeneralDocument>();
  return (
    <>
      <PageHead title={t.title} sub={t.sub} />
      <div className="document-groups">
        {GROUPS.map((group) => (
          <GroupSection key={group.name} group={group} onOpen={setOpen} />
        ))}
      </div>
      {open !== undefined && <OpenDocument document={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function GroupSection({
  group,
  onOpen,
}: {
  readonly group: Group;
  readonly onOpen: (document: GeneralDocument) => void;
}) {
  const t = useTexts('document').catalogue;
  const heading = `documents-${group.name}`;
  return (
    <section className="document-group" aria-labelledby={heading}>
      <h2 className="h2" id={heading}>
        {t.groups[group.name]}
      </h2>
      <ul className="card flush list">
        {group.documents.map((document) => (
          <li key={document.type} className="document-row">
            <SheetGlyph look={document.look} />
            <span className="grow">
              <button type="button" className="document-open" onClick={() => onOpen(document)}>
                {t.documents[document.type].name}
              </button>
              <p>{t.documents[document.type].use}</p>
            </span>
            <ChevronRightIcon aria-hidden className="document-arrow" />
          </li>
        ))}
      </ul>
      {group.elsewhere?.map(({ to, line }) => (
        <p key={line} className="document-elsewhere">
          {t.elsewhere[line]} <Link to={to}>{t.toPage[to.name]}</Link>
        </p>
      ))}
    </section>
  );
}

function OpenDocument({ document, onClose }: { readonly document: GeneralDocument; readonly onClose: () => void }) {
  const t = useTexts('document').catalogue;
  const { locale } = useSession();
  const year = Number(useNow().date.slice(0, 4));
  const [subject, setSubject] = useState(() => firstSubject(document.type, year));
  return (
    <DocumentDesk
      subject={subject}
      title={t.documents[document.type].name}
      {...(document.track === undefined ? {} : { track: document.track })}
      language={locale}
      onClose={onClose}
    >
      <SubjectChoice subject={subject} year={year} onChoose={setSubject} />
    </DocumentDesk>
  );
}

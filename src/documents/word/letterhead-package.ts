/** Opens a Word file from outside: small enough, a Word document, and nothing in it that runs, fetches or names people. */
import type { Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import type { LetterheadProblem } from './letterhead-problem.ts';
import { all, CONTENT_TYPES, parsePart, RELATIONSHIPS } from './ooxml.ts';

/** Compressed, in bytes. A letterhead is a logo and a few kilobytes of XML. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 300;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO_NAME = /vbaProject|vbaData|(^|\/)macros?(\/|\.)/i;
const MACRO_TYPE = /macroEnabled|vbaProject/i;
/** Programs and whole other files inside the file. */
const ACTIVE_NAME = /(^|\/)(activeX|embeddings)\/|oleObject/i;
const ACTIVE_RELATIONSHIP = /\/(oleObject|control|aFChunk|package|attachedTemplate|mailMergeSource|frame)$/;
/** Fields that fetch something or run something, in small letters too where a field says what it is. */
const ACTIVE_FIELDS = 'DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON';
const ACTIVE_FIELD = [new RegExp(`\\b(${ACTIVE_FIELDS})\\b`), new RegExp(`^\\s*(${ACTIVE_FIELDS})\\b`, 'i')];
/** What is read below. A part is what its type says, whatever it is called: another one could be a header that nobody looks at. */
const XML_NAME = /\.(xml|rels)$/i;
const PICTURE_NAME = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/;
const PICTURE_OR_FONT = /^(image\/|font\/|application\/(x-font|vnd\.openxmlformats-officedocument\.obfuscatedFont$))/i;
const PEOPLE = /(^|\/)(comments\w*|people)\.xml$/;
const CHANGES = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange'];

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of the package by name, or why it is refused. */
export function openPackage(bytes: Uint8Array): { readonly parts: Parts } | { readonly problems: LetterheadProblem[] } {
  const unpacked = unpack(bytes);
  if ('problem' in unpacked) return { problems: [unpacked.problem] };
  const { parts } = unpacked;
  const problems = [...nameProblems(parts), ...typeProblems(parts), ...xmlProblems(parts)];
  return problems.length > 0 ? { problems } : { parts };
}

/** Any zip of parts that is no larger than a Word file may be. What is in them is not looked at. */
export function unpack(bytes: Uint8Array): { readonly parts: Parts } | { readonly problem: LetterheadProblem } {
  if (bytes.length > MOST_BYTES) return { problem: { code: 'too-large', limitMiB: MOST_BYTES / 1024 / 1024 } };
  let unpacked = 0;
  let count = 0;
  let tooMuch = false;
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(bytes, {
      // Asked before a part is unpacked, into a buffer of the size the file states: it cannot grow beyond that.
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        count += 1;
        tooMuch ||= unpacked > MOST_UNPACKED || count > MOST_PARTS;
        return !tooMuch;
      },
    });
  } catch {
    return { problem: { code: 'not-a-document' } };
  }
  if (tooMuch) return { problem: { code: 'zip-bomb' } };
  return { parts: new Map(Object.entries(entries).filter(([name]) => !name.endsWith('/'))) };
}

function nameProblems(parts: Parts): LetterheadProblem[] {
  return [...parts.keys()].flatMap((part) => nameProblem(part) ?? []);
}

function nameProblem(part: string): LetterheadProblem | undefined {
  if (MACRO_NAME.test(part)) return { code: 'macros', part };
  if (ACTIVE_NAME.test(part)) return { code: 'active-content', part };
  return PEOPLE.test(part) ? { code: 'comments-or-changes', part } : undefined;
}

function typeProblems(parts: Parts): LetterheadProblem[] {
  const part = '[Content_Types].xml';
  const types = parts.get(part);
  const parsed = types === undefined ? undefined : parsePart(types);
  if (parsed === undefined || !parts.has('word/document.xml')) return [{ code: 'not-a-document' }];
  const overrides = Array.from(parsed.root.getElementsByTagNameNS(CONTENT_TYPES, '*'));
  const typeOf = (name: string): string | null =>
    overrides.find((o) => o.getAttribute('PartName')?.toLowerCase() === name)?.getAttribute('ContentType') ?? null;
  if (overrides.some((o) => MACRO_TYPE.test(o.getAttribute('ContentType') ?? ''))) return [{ code: 'macros', part }];
  if (typeOf('/word/document.xml') !== MAIN) return [{ code: 'not-a-document' }];
  const byExtension = (name: string): string | null =>
    overrides
      .find((o) => o.getAttribute('Extension')?.toLowerCase() === name.split('.').at(-1))
      ?.getAttribute('ContentType') ?? null;
  return [...parts.keys()].flatMap((name): LetterheadProblem[] => {
    const low = name.toLowerCase();
    const type = typeOf(`/${low}`) ?? byExtension(low) ?? (PICTURE_NAME.test(low) ? 'image/' : '');
    const known = XML_NAME.test(low) || PICTURE_OR_FONT.test(type) || nameProblem(name) !== undefined;
    return known ? [] : [{ code: 'active-content', part: name }];
  });
}

function xmlProblems(parts: Parts): LetterheadProblem[] {
  return [...parts]
    .filter(([name]) => XML_NAME.test(name))
    .flatMap(([part, bytes]): LetterheadProblem[] => {
      const parsed = parsePart(bytes);
      if (parsed === undefined) return [{ code: 'unreadable-part', part }];
      // Names of parts are the same in capitals and small letters.
      if (/\.rels$/i.test(part)) {
        return Array.from(parsed.root.getElementsByTagNameNS(RELATIONSHIPS, 'Relationship')).flatMap(
          (relationship): LetterheadProblem[] => {
            const target = relationship.getAttribute('Target') ?? '';
            if (relationship.getAttribute('TargetMode')?.toLowerCase() === 'external') {
              return [{ code: 'external-link', part, target }];
            }
            const type = relationship.getAttribute('Type') ?? '';
            return ACTIVE_RELATIONSHIP.test(type) ? [{ code: 'active-content', part }] : [];
          },
        );
      }
      return [
        ...(fieldsIn(parsed.root).some((field) => ACTIVE_FIELD.some((active) => active.test(field)))
          ? [{ code: 'active-content', part } as const]
          : []),
        ...(CHANGES.some((name) => all(parsed.root, name).length > 0)
          ? [{ code: 'comments-or-changes', part } as const]
          : []),
      ];
    });
}

/**
 * What the fields of a part say. A field may be written in pieces, for it is one until its next mark. Whatever namespace they
 * stand in: Word reads the strict spelling of the standard too.
 */
function fieldsIn(root: Element): string[] {
  const nodes = Array.from(root.getElementsByTagNameNS('*', '*'));
  const written = nodes
    .map((node) =>
      node.localName === 'instrText' ? (node.textContent ?? '') : node.localName === 'fldChar' ? '\n' : '',
    )
    .join('');
  const simple = nodes
    .filter((node) => node.localName === 'fldSimple')
    .flatMap((node) => Array.from(node.attributes, (each) => (each.localName === 'instr' ? each.value : '')));
  return [...written.split('\n'), ...simple];
}

/** Severity glyphs: shape first, colour second, so that they are told apart in greyscale too. */
export type GlyphKind = 'block' | 'warn' | 'hint' | 'wait' | 'ok';

const SHAPES: Readonly<Record<GlyphKind, React.ReactNode>> = {
  block: (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" className="glyph-fill" />
      <path d="M5 5l6 6M11 5l-6 6" className="glyph-mark" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.2l7.2 13H.8z" className="glyph-fill glyph-edge" />
      <path d="M8 6v4" className="glyph-mark" />
      <circle cx="8" cy="12" r="1" className="glyph-dot" />
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="6.6" className="glyph-line glyph-dashed" />
      <circle cx="8" cy="8" r="1.8" className="glyph-fill" />
    </>
  ),
  wait: (
    <>
      <circle cx="8" cy="8" r="7" className="glyph-line" />
      <path d="M6.1 5.2v5.6M9.9 5.2v5.6" className="glyph-line" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="7" className="glyph-line" />
      <path d="M4.8 8.2l2.2 2.2 4.2-4.6" className="glyph-line" />
    </>
  ),
};

export function Glyph({
  kind,
  size = 16,
  title,
}: {
  readonly kind: GlyphKind;
  readonly size?: number;
  readonly title?: string;
}) {
  const shape = SHAPES[kind];
  const common = { width: size, height: size, viewBox: '0 0 16 16', className: `glyph glyph-${kind}` };
  return title === undefined ? (
    <svg {...common} aria-hidden="true">
      {shape}
    </svg>
  ) : (
    <svg {...common} role="img" aria-label={title}>
      {shape}
    </svg>
  );
}

/** The mark of Samråd: people round a table, the child in the middle. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" className="mark" aria-hidden="true">
      <circle cx="13" cy="13" r="10.4" className="mark-ring" transform="rotate(-72 13 13)" />
      <circle cx="13" cy="13" r="2.6" className="mark-middle" />
    </svg>
  );
}

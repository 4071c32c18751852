export { Choice } from './Choice.tsx';
export { Glyph, type GlyphKind, Mark } from './Glyph.tsx';
export { OptionalChoice } from './OptionalChoice.tsx';
export {
  DateTile,
  EmptyState,
  FailureNotice,
  Kbd,
  PageHead,
  Pill,
  SkeletonRows,
  StatusLine,
  Track,
} from './pieces.tsx';
export { WithAside } from './WithAside.tsx';

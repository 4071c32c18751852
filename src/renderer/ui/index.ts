export { Choice } from './Choice.tsx';
export { Glyph, type GlyphKind, Mark } from './Glyph.tsx';
export { Governed } from './Governed.tsx';
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
export { TwoVersions } from './TwoVersions.tsx';
export { beginDrag, type Drag, useDrag } from './use-drag.ts';
export { useFocusBack } from './use-focus-back.ts';
export { useModal } from './use-modal.ts';
export { WithAside } from './WithAside.tsx';

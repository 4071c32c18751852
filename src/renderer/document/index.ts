export { DocumentDesk } from './DocumentDesk.tsx';
export { DocumentList } from './DocumentList.tsx';
export { DocumentPreview } from './DocumentPreview.tsx';
export { FilesNotice } from './FilesNotice.tsx';
export { OutcomeNotice } from './OutcomeNotice.tsx';
export { type Order, type OrderedType, orderOf, type Subject } from './order.ts';
export { type Making, type Outcome, useMaking } from './use-making.ts';

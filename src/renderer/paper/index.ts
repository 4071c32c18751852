import './paper.css';

export { KeepPage } from './KeepPage.tsx';
export { shownLaw } from './law.ts';
export { NamesCard } from './NamesCard.tsx';
export { LanguageChoice, PaperOnly, Ticks, Why } from './pieces.tsx';
export { rememberPrintNames, useForgetPrintNames } from './print-names.ts';
export { Receipts } from './Receipts.tsx';
export { SavedNotice } from './SavedNotice.tsx';
export { SheetPanel } from './SheetPanel.tsx';
export { StepList } from './StepList.tsx';
export { useChanges } from './use-changes.ts';
export { useSaving } from './use-saving.ts';
export { useSheet } from './use-sheet.ts';

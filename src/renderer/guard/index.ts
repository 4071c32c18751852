export { CombinationPanel } from './CombinationPanel.tsx';
export { GuardEngine, useEngine } from './engine.tsx';
export { FindingPanel } from './FindingPanel.tsx';
export { GuardEditor } from './GuardEditor.tsx';
export { GuardProvider } from './GuardProvider.tsx';
export { KeepReasons } from './KeepReasons.tsx';
export { type FoundIn, type GateText, useGateFindings } from './use-gate-findings.ts';

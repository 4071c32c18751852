export { CaseDesk } from './CaseDesk.tsx';
export { CaseList } from './CaseList.tsx';
export { CasePage } from './CasePage.tsx';
export { useStartCase } from './use-start-case.ts';

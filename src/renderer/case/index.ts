export { CaseDesk } from './CaseDesk.tsx';
export { CaseList } from './CaseList.tsx';
export { CasePage } from './CasePage.tsx';

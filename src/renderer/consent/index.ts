export { ConsentList } from './ConsentList.tsx';
export { ConsentPage } from './ConsentPage.tsx';

export { LeadPage } from './LeadPage.tsx';

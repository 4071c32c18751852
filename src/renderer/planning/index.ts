export { SeriesPage } from './SeriesPage.tsx';

export { MadeSeries } from './MadeSeries.tsx';
export { SeriesPage } from './SeriesPage.tsx';

export { arriveAt, useArrival } from './arrival.ts';
export { CaseDesk } from './CaseDesk.tsx';
export { CaseList } from './CaseList.tsx';
export { CasePage } from './CasePage.tsx';
export { serviceOptions } from './options.ts';
export { PastePage } from './paste/PastePage.tsx';
export { Tile, Tiles } from './Tiles.tsx';

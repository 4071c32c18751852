export { Marked } from './Marked.tsx';
export { askFor, useForgetSearch } from './memory.ts';
export { SearchPage } from './SearchPage.tsx';
export { useSearch } from './use-search.ts';
export { routeOf, titleOf } from './words.ts';

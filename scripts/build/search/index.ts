export { buildSearch } from './build-search.ts';

import { siteRoot } from './lazy-script.ts';
import { openArchive } from './search/engine/archive.ts';
import { searchApi } from './search/search-api.ts';

/**
 * `search/api.js`: for pages of a library's own, on the same site. Its address never changes.
 *
 *     <script src="/search/api.js"></script>
 *     <script>backfile.search('口袋公园', { limit: 5 }).then(({ hits }) => …)</script>
 */
window.backfile = searchApi(openArchive(siteRoot()));

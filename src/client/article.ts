import type { CiteModule } from './lazy/cite.ts';
import { loadScript } from './lazy-script.ts';

// A link from the search brings its query along. Whoever comes another way loads nothing more.
if (new URLSearchParams(location.search).get('q')?.trim()) void loadScript('marks.js', () => true);

const panel = document.querySelector<HTMLDetailsElement>('details.cite');
const equip = () => {
  // Without the script the citations can be read and selected all the same.
  if (panel?.open)
    loadScript<CiteModule>('cite.js', () => window.backfileCite).then(
      ({ mountCitations }) => mountCitations(panel),
      () => {},
    );
};
panel?.addEventListener('toggle', equip);
// A browser may open it while it looks for a word, or leave it open.
equip();

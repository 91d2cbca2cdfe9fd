import { loadScript } from './lazy-script.ts';

// A link from the search brings its query along. Whoever comes another way loads nothing more.
if (new URLSearchParams(location.search).get('q')?.trim()) void loadScript('marks.js', () => true);

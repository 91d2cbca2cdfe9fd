import { mountsFor } from '../../src/client/search/page/mount-views.ts';
import { startSearchPage } from '../../src/client/search/page/search-page.ts';
import { readSettings } from '../../src/client/search/page/settings.ts';
import { type FakeTroubles, fakeArchive } from './fake-archive.ts';

declare global {
  interface Window {
    /** May be set before the page runs. */
    troubles?: Partial<FakeTroubles>;
  }
}

const troubles = { failing: [], unreadable: [], shardDelay: 1, textDelay: 1, ...window.troubles };
window.troubles = troubles;
const { container, settings } = readSettings(document);
const archive = fakeArchive(new URL(settings.root, document.baseURI), troubles);
startSearchPage({ container, settings, archive, views: mountsFor(settings, archive) });

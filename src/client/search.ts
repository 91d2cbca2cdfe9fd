import { keepSearchOnSwitch } from './language-switch.ts';
import { openArchive } from './search/engine/archive.ts';
import { mountsFor } from './search/page/mount-views.ts';
import { startSearchPage } from './search/page/search-page.ts';
import { readSettings } from './search/page/settings.ts';

const { container, settings } = readSettings(document);
const root = new URL(settings.root, document.baseURI);
const archive = openArchive(root, new URL(settings.pages, root));
keepSearchOnSwitch(document);
startSearchPage({ container, settings, archive, views: mountsFor(settings, archive) });

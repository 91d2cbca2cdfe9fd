import { siteIcon } from '../../../src/pictures/draw-picture.ts';
import {
  ABOUT_PATH,
  HOME_PATH,
  newspaperPath,
  OFFLINE_PATH,
  SEARCH_HELP_PATH,
  SEARCH_PATH,
  SEARCH_SHARDS_PATH,
  SERVICE_WORKER_PATH,
  WEB_MANIFEST_PATH,
} from '../../../src/site/addresses.ts';
import { hashedName } from '../program/assets.ts';
import type { Program } from '../program/program.ts';
import { filesOfGroup } from '../site/held-files.ts';
import { SCRIPTS_GROUP, SHELL_GROUP } from './groups.ts';
import { serviceWorker } from './service-worker.ts';
import type { SiteFile, SiteToBe } from './site-to-be.ts';
import type { OfflineFacts, OfflineUpdate } from './update-offline.ts';
import { webManifest } from './web-manifest.ts';

/** Sides of the icons in pixels: those that https://web.dev/articles/install-criteria asks for. */
const ICON_SIZES = [192, 512];
/** Newspapers whose page every reader gets, so that the shell does not grow with the archive. */
const MOST_NEWSPAPERS = 24;
/** Draws the charts of trends, and is as large as half of all else: it comes with a kept year, or when it is used. */
const CHARTS = 'lazy/plot.js';

/** Stages the app manifest, its icons and the service worker. @returns files of their last version that are not made any more */
export async function stageShell(facts: OfflineFacts, site: SiteToBe, { manifest, staging, program }: OfflineUpdate) {
  const made = new Set<string>();
  const put = (path: string, bytes: Uint8Array) => {
    staging.put({ path, group: SHELL_GROUP, bytes });
    made.add(path);
  };
  const icons = ICON_SIZES.map((size) => {
    const bytes = siteIcon(facts.archive.title, size);
    const path = `assets/${hashedName(`icon-${size}`, '.png', bytes)}`;
    put(path, bytes);
    return { path, size };
  });
  put(WEB_MANIFEST_PATH.slice(1), Buffer.from(webManifest(facts.archive, icons)));
  const files = shellFiles(facts, site, program);
  put(SERVICE_WORKER_PATH.slice(1), await serviceWorker(program.offlineDir, files, staging.dir));
  return { orphans: [...filesOfGroup(manifest, SHELL_GROUP).keys()].filter((path) => !made.has(path)) };
}

/** What every reader gets beforehand, by path. What has a hash in its name never changes. */
function shellFiles(
  { newspapers, folders }: OfflineFacts,
  site: SiteToBe,
  program: Program,
): (SiteFile & { isHashed: boolean })[] {
  const papers = newspapers.slice(0, MOST_NEWSPAPERS).map(({ id }) => newspaperPath(id));
  const pages = [HOME_PATH, ABOUT_PATH, OFFLINE_PATH, SEARCH_PATH, SEARCH_HELP_PATH, ...papers];
  const paths = folders.flatMap((folder) => pages.map((path) => `${folder}${path.slice(1)}index.html`));
  const named = [...paths, SEARCH_SHARDS_PATH.slice(1), WEB_MANIFEST_PATH.slice(1)].flatMap((path) => site.file(path) ?? []);
  const isShell = ({ path }: SiteFile) => path.startsWith('assets/') && path !== (program.assets[CHARTS] ?? '').slice(1);
  const ofGroup = (group: string) => site.between(group, `${group}\0`).filter(isShell);
  const assets = ['assets', SCRIPTS_GROUP].flatMap(ofGroup);
  return [...named.map((file) => ({ ...file, isHashed: false })), ...assets.map((file) => ({ ...file, isHashed: true }))].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
}

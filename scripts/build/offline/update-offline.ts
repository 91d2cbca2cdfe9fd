import { join } from 'node:path';
import { withCatalog } from '../../../src/catalog/connection.ts';
import { archiveFacts, newspapers, yearHoldings } from '../../../src/catalog/index.ts';
import type { ArchiveFacts } from '../../../src/catalog/types/archive.ts';
import { LANGUAGE_FOLDERS } from '../../../src/schemas/archive.ts';
import { UNDATED } from '../../../src/search/shards.ts';
import type { Program } from '../program/program.ts';
import { planSearch, type ShardPlan } from '../search/index.ts';
import { filesOfGroup, heldGroups } from '../site/held-files.ts';
import type { HeldFile, Manifest } from '../site/manifest.ts';
import { stageFolder } from '../site/publish-folder.ts';
import type { Staging } from '../site/staging.ts';
import { OFFLINE_GROUP, SCRIPTS_GROUP, SHELL_GROUP } from './groups.ts';
import { openSiteToBe } from './site-to-be.ts';
import { updateYears } from './update-years.ts';

export interface OfflineUpdate {
  catalogFile: string;
  program: Program;
  manifest: Manifest;
  staging: Staging;
  damaged: ReadonlyMap<string, HeldFile>;
  /** Files that nothing makes any more, as far as they are known yet. */
  orphans: readonly string[];
  withoutSearch: boolean;
}

/** What the archive says that matters here. */
export interface OfflineFacts {
  archive: ArchiveFacts;
  /** In the order of `archive.yml`. */
  newspapers: { id: string; name: string }[];
  /** With a page. */
  years: { newspaper: string; year: string }[];
  shards: readonly ShardPlan[];
  /** Folders of the interface languages in the site, the first being the top: `''`, `en/`. */
  folders: string[];
}

/**
 * Makes what a site needs to be read offline, from the files that it is going to have, and stages it: app manifest and icons, the lists
 * of what there is to keep of each year, the service worker with its list of the shell. To be called when all else is staged.
 *
 * @returns files that are not wanted any more, all of them where the archive is not read offline; and what the manifest is to remember
 */
export async function updateOffline(update: OfflineUpdate): Promise<{ orphans: string[]; state: Record<string, string> }> {
  const { catalogFile, program, manifest, staging } = update;
  const facts = await readFacts(update);
  const hasScripts = program.assets['offline.js'] !== undefined;
  if (facts === undefined || !hasScripts) return { orphans: filesOfGroups(manifest, () => true), state: {} };
  // Workbox, and the packages that draw, are loaded only for archives that want them.
  const { stageShell } = await import('./stage-shell.ts');
  const orphans = stageFolder(join(program.offlineDir, 'public'), SCRIPTS_GROUP, { manifest, staging });
  const site = openSiteToBe({ manifest, orphans: [...update.orphans, ...orphans] });
  try {
    const years = updateYears(facts, site, update);
    const shell = await stageShell(facts, site, update);
    const isUnknown = (group: string) => group !== SCRIPTS_GROUP && group !== SHELL_GROUP && !years.groups.has(group);
    return {
      orphans: [...orphans, ...years.orphans, ...shell.orphans, ...filesOfGroups(manifest, isUnknown)],
      state: years.state,
    };
  } finally {
    site.close();
  }

  function readFacts({ withoutSearch }: OfflineUpdate): Promise<OfflineFacts | undefined> {
    return withCatalog(catalogFile, () => {
      const archive = archiveFacts();
      if (archive.offline !== true) return undefined;
      const { secondLanguage } = archive;
      return {
        archive,
        newspapers: newspapers().map(({ id, name }) => ({ id, name })),
        years: yearHoldings().filter(({ year }) => year !== UNDATED),
        shards: withoutSearch ? [] : planSearch(catalogFile).shards,
        folders: ['', ...(secondLanguage === undefined ? [] : [`${LANGUAGE_FOLDERS[secondLanguage]}/`])],
      };
    });
  }
}

function filesOfGroups(manifest: Manifest, isMeant: (group: string) => boolean): string[] {
  const groups = heldGroups(manifest).filter((group) => group.startsWith(OFFLINE_GROUP) && isMeant(group));
  return groups.flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}

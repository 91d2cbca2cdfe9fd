import { hash } from 'node:crypto';
import type { OfflineFiles, OfflineYear } from '../../../src/client/offline/offline-year.ts';
import type { SearchShard } from '../../../src/search/shards.ts';
import { offlineFilesPath, offlineYearPath } from '../../../src/site/addresses.ts';
import { yearGroupOf } from '../pages/stale-groups.ts';
import { filesOfGroup, readState } from '../site/held-files.ts';
import { CATALOGUE_GROUP } from '../update-catalogues.ts';
import { SEARCH_GROUP } from '../update-search.ts';
import { yearListGroup } from './groups.ts';
import type { SiteFile, SiteToBe } from './site-to-be.ts';
import type { OfflineFacts, OfflineUpdate } from './update-offline.ts';

/** What pages of a year are read with, and what search needs besides the shell. */
const ASSETS = [
  'site.css',
  'browse.css',
  'article.js',
  'calendar.js',
  'lazy/cite.js',
  'lazy/marks.js',
  'lazy/plot.js',
  'language-switch.js',
];
const OFFLINE_ASSETS = ['offline.js', 'offline-years.js', 'offline.css'];
/** Digits of a version: enough that no two states of a year have the same. */
const DIGITS = 16;

/** Stages the lists of years of which some file changes, and of no others. */
export function updateYears(facts: OfflineFacts, site: SiteToBe, { manifest, staging, damaged, program }: OfflineUpdate) {
  const changed = changedYears(site, facts);
  const spoilt = new Set([...damaged.values()].map(({ group }) => group));
  const assets = [...ASSETS, ...OFFLINE_ASSETS].flatMap((name) => site.file((program.assets[name] ?? '').slice(1)) ?? []);
  const groups = new Set<string>();
  const state: Record<string, string> = {};
  const orphans: string[] = [];
  for (const { newspaper, year } of facts.years) {
    const group = yearListGroup(newspaper, year);
    const name = facts.newspapers.find(({ id }) => id === newspaper)?.name ?? newspaper;
    const shards = facts.shards.filter((shard) => shard.newspaper === newspaper && shard.year === year).map(listed);
    groups.add(group);
    state[group] = hash('sha256', JSON.stringify([program.hash, name, shards, facts.folders]));
    const held = filesOfGroup(manifest, group);
    const isFresh = readState(manifest, group) === state[group] && held.size > 0 && !spoilt.has(group);
    if (isFresh && !changed.has(`${newspaper}/${year}`)) continue;
    const made = new Set<string>();
    for (const folder of facts.folders) {
      const lists = listsOf(
        { newspaper, name, year, shards },
        filesOfYear({ newspaper, year, shards, folder, facts }, site, assets),
      );
      for (const [path, text] of [
        [offlineYearPath(newspaper, year), lists.year],
        [offlineFilesPath(newspaper, year), lists.files],
      ] as const) {
        const inFolder = `${folder}${path.slice(1)}`;
        staging.put({ path: inFolder, group, bytes: Buffer.from(text) });
        made.add(inFolder);
      }
    }
    orphans.push(...[...held.keys()].filter((path) => !made.has(path)));
  }
  return { groups, state, orphans };
}

/** Years with a page, a search file or a whole issue that changes: `lanchuan-ribao/2024`. */
function changedYears(site: SiteToBe, { shards }: OfflineFacts): Set<string> {
  const years = new Set<string>();
  const ofShard = new Map(shards.map(({ folder, newspaper, year }) => [folder, `${newspaper}/${year}`]));
  for (const group of site.changedGroups()) {
    const id = group.slice(group.indexOf(':') + 1);
    if (group.startsWith('issue:')) years.add(yearGroupOf(id).slice('year:'.length));
    else if (group.startsWith('year:')) years.add(id);
    // A shard that goes makes another list of shards, which the state tells.
    else if (group.startsWith(SEARCH_GROUP) || group.startsWith(CATALOGUE_GROUP)) years.add(ofShard.get(id) ?? '');
  }
  return years;
}

interface YearOfSite {
  newspaper: string;
  year: string;
  shards: readonly SearchShard[];
  /** Of the interface language. */
  folder: string;
  facts: OfflineFacts;
}

/** All that a reader of a year may open, by path; without pictures, plain texts, sitemaps, and pages in the other language. */
function filesOfYear({ newspaper, year, shards, folder, facts }: YearOfSite, site: SiteToBe, assets: SiteFile[]): SiteFile[] {
  const others = facts.folders.filter((other) => other !== folder && other !== '');
  const isOurs = ({ path }: SiteFile) =>
    path.endsWith('/index.html') && path.startsWith(folder) && !others.some((other) => path.startsWith(other));
  const ofGroup = (group: string) => site.between(group, `${group}\0`);
  // All days of the year: `-` comes before `.`.
  const issues = site.between(`issue:${newspaper}/${year}-`, `issue:${newspaper}/${year}.`);
  const pages = [...ofGroup(`year:${newspaper}/${year}`), ...issues].filter(isOurs);
  const search = shards.flatMap((shard) => [
    ...ofGroup(`${SEARCH_GROUP}${shard.folder}`),
    ...ofGroup(`${CATALOGUE_GROUP}${shard.folder}`),
  ]);
  return [...pages, ...search, ...assets].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listsOf(about: Pick<OfflineYear, 'newspaper' | 'name' | 'year' | 'shards'>, files: readonly SiteFile[]) {
  const entries = files.map(({ path, size, hash: digest }): OfflineFiles['files'][number] => [path, size, digest]);
  const { newspaper, name, year, shards } = about;
  const version = hash('sha256', JSON.stringify([about, entries])).slice(0, DIGITS);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const facts: OfflineYear = { newspaper, name, year, version, files: files.length, bytes, shards };
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return { year: `${JSON.stringify(facts)}\n`, files: `{"version":"${version}","files":[\n${lines}\n]}\n` };
}

/** As in the list of all shards. */
function listed({ folder, newspaper, year, from, to, articles, language, version }: SearchShard): SearchShard {
  const days = from === undefined || to === undefined ? {} : { from, to };
  return { folder, newspaper, year, ...days, articles, language, version };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkHash, unpackHashes } from '../links/link-hash.ts';
import { hasOnlineBase, type LinkProblem, linkTargets } from '../links/link-targets.ts';
import type { PageLinks } from '../links/page-links.ts';
import { ATTRIBUTES_TO_READ } from '../links/relative-links.ts';
import { startTags } from '../links/tags.ts';
import type { Manifest } from './manifest.ts';
import type { Staging } from './staging.ts';

/**
 * Proves the links of a site without reading all of it: of pages that were rendered the build knows where they lead, of all others
 * the manifest does, and only what has vanished since can have broken those.
 */
export class LinkBook {
  private readonly targets = new Set<number>();
  /** Elements of other pages that were not found yet, by hash. */
  private readonly named = new Map<number, { path: string }>();
  /** Targets of which it is not known whether they are files or elements. */
  private readonly unnamed = new Set<number>();
  private readonly problems: LinkProblem[] = [];

  /**
   * Takes the links of pages that were rendered. Most elements that a page names are on a page of its own issue, which comes in the
   * same batch: those are looked for at once, the others when all is at hand.
   */
  add(batch: readonly { path: string; links?: PageLinks }[]): void {
    const elements = new Map(batch.flatMap(({ path, links }) => (links ? [[path, new Set(unpackHashes(links.ids))]] : [])));
    for (const { links } of batch) {
      if (!links) continue;
      this.problems.push(...links.problems);
      const named = new Set<number>();
      for (const { path, id } of links.named) {
        const hash = linkHash(`${path}#${id}`);
        named.add(hash);
        if (!elements.get(path)?.has(hash)) this.named.set(hash, { path });
      }
      for (const target of unpackHashes(links.targets)) if (!named.has(target)) this.targets.add(target);
    }
  }

  /** Takes what is recorded of a page that another process rendered. */
  addRecorded({ targets, problems }: { targets?: Uint8Array; problems?: readonly LinkProblem[] }): void {
    if (targets) for (const target of unpackHashes(targets)) this.unnamed.add(target);
    this.problems.push(...(problems ?? []));
  }

  /** What is wrong with pages by themselves, whatever else there is. */
  ownProblems(): readonly LinkProblem[] {
    return this.problems;
  }

  /**
   * Finds the links that will lead nowhere once everything that waits is in its place.
   *
   * @param gone files that are going to be deleted
   */
  check({
    dir,
    manifest,
    staging,
    gone,
  }: {
    dir: string;
    manifest: Manifest;
    staging: Staging;
    gone: readonly string[];
  }): LinkProblem[] {
    const site = { dir, manifest, staging, isGone: new Set(gone) };
    const missing = missingTargets(site, this.targets, this.named);
    const lost = new Set([...missing, ...missingOf(site, this.unnamed), ...lostTargets(site)]);
    if (lost.size > 0) this.problems.push(...problemsAt(site, lost));
    return this.problems.sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
  }
}

interface Site {
  dir: string;
  manifest: Manifest;
  staging: Staging;
  isGone: ReadonlySet<string>;
}

/** Of the targets of rendered pages, the hashes of those that no file or element stands behind. */
function missingTargets(site: Site, targets: ReadonlySet<number>, named: ReadonlyMap<number, { path: string }>): Set<number> {
  const open = new Set(targets);
  for (const path of pathsOf(site)) open.delete(linkHash(path));
  const byPage = Map.groupBy(named, ([, { path }]) => path);
  for (const [path, wanted] of byPage) {
    const ids = elementsOf(site, path);
    for (const [hash] of wanted) if (ids !== undefined && !ids.has(hash)) open.add(hash);
  }
  return open;
}

/** Of targets that may be files or elements, those that are neither. */
function missingOf(site: Site, targets: ReadonlySet<number>): ReadonlySet<number> {
  const open = new Set(targets);
  if (open.size === 0) return open;
  for (const path of pathsOf(site)) open.delete(linkHash(path));
  const rows = site.manifest.database.prepare(
    `SELECT path, ids FROM staged WHERE ids IS NOT NULL UNION ALL
     SELECT path, ids FROM files WHERE ids IS NOT NULL AND path NOT IN (SELECT path FROM staged)`,
  );
  for (const row of rows.iterate()) {
    if (open.size === 0) break;
    const { path, ids } = row as unknown as { path: string; ids: Uint8Array };
    if (!site.isGone.has(path)) for (const id of unpackHashes(ids)) open.delete(id);
  }
  return open;
}

/** Every file of the site to be. */
function* pathsOf({ manifest, isGone }: Site): IterableIterator<string> {
  const found = manifest.database.prepare('SELECT path FROM files UNION SELECT path FROM staged').iterate();
  for (const row of found) {
    const path = String((row as { path: string }).path);
    if (!isGone.has(path)) yield path;
  }
}

/** Hashes of the elements of a page; nothing where the page itself is missing. */
function elementsOf({ manifest, isGone }: Site, path: string): ReadonlySet<number> | undefined {
  if (isGone.has(path)) return undefined;
  const sql = 'SELECT ids FROM staged WHERE path = ?1 UNION ALL SELECT ids FROM files WHERE path = ?1';
  const found = manifest.database.prepare(sql).get(path) as { ids: Uint8Array | null } | undefined;
  return found && new Set(found.ids ? unpackHashes(found.ids) : []);
}

/** What other pages may link to and will not be there any more: files that go, elements that a page has lost. */
function lostTargets({ manifest, isGone }: Site): Set<number> {
  const lost = new Set([...isGone].map(linkHash));
  const changed = manifest.database.prepare(
    'SELECT f.ids AS before, s.ids AS now FROM staged s JOIN files f ON f.path = s.path WHERE f.ids IS NOT s.ids AND f.ids IS NOT NULL',
  );
  for (const row of changed.iterate()) {
    const { before, now } = row as unknown as { before: Uint8Array; now: Uint8Array | null };
    const left = new Set(now ? unpackHashes(now) : []);
    for (const hash of unpackHashes(before)) if (!left.has(hash)) lost.add(hash);
  }
  return lost;
}

/** Looks for the pages that lead to any of these, and reads those. */
function problemsAt(site: Site, lost: ReadonlySet<number>): LinkProblem[] {
  const { manifest, isGone } = site;
  const paths = new Set(pathsOf(site));
  const rows = manifest.database.prepare(
    `SELECT path, links, number FROM staged WHERE links IS NOT NULL UNION ALL
     SELECT path, links, NULL FROM files WHERE links IS NOT NULL AND path NOT IN (SELECT path FROM staged)`,
  );
  const problems: LinkProblem[] = [];
  for (const row of rows.iterate()) {
    const { path, links, number } = row as unknown as { path: string; links: Uint8Array; number: number | null };
    if (isGone.has(path) || !unpackHashes(links).some((hash) => lost.has(hash))) continue;
    problems.push(...brokenLinksOf(site, path, number, paths));
  }
  return problems;
}

function brokenLinksOf(site: Site, page: string, number: number | null, paths: ReadonlySet<string>): LinkProblem[] {
  const staged = number === null ? undefined : join(site.staging.dir, String(number));
  const tags = startTags(readEither(staged, join(site.dir, page)), ATTRIBUTES_TO_READ);
  const { targets } = linkTargets(hasOnlineBase(tags) ? 'index.html' : page, tags, { areFinished: true });
  return targets.flatMap(({ link, path, id }): LinkProblem[] => {
    if (!paths.has(path)) return [{ page, link, reason: 'missing' }];
    if (id === undefined || path === page || elementsOf(site, path)?.has(linkHash(`${path}#${id}`))) return [];
    return [{ page, link, reason: 'no-such-id' }];
  });
}

/** A page whose bytes the site holds already does not wait. */
function readEither(staged: string | undefined, held: string): string {
  try {
    return readFileSync(staged ?? held, 'utf8');
  } catch (error) {
    if (staged === undefined) throw error;
    return readFileSync(held, 'utf8');
  }
}

import { mkdirSync } from 'node:fs';
import { withCatalog } from '../../src/catalog/connection.ts';
import { catalogState } from '../../src/catalog/index.ts';
import type { BuildStep, UpdateResult } from './build-options.ts';
import type { LinkProblem } from './links/link-targets.ts';
import { type PlanOptions, planPages } from './pages/plan-pages.ts';
import { renderPages } from './pages/render-pages.ts';
import type { RenderedPage } from './pages/render-worker.ts';
import { staleGroups } from './pages/stale-groups.ts';
import type { Program } from './program/program.ts';
import { buildSearch } from './search/index.ts';
import { beginSite, LOST_GROUP, notOwned } from './site/begin-site.ts';
import { countFiles, filesOfGroup, readState } from './site/held-files.ts';
import { LinkBook } from './site/link-book.ts';
import { type HeldFile, type Manifest, openManifest } from './site/manifest.ts';
import { publish } from './site/publish.ts';
import { stageFolder } from './site/publish-folder.ts';
import { openStaging, type Staging } from './site/staging.ts';
import { damagedFiles } from './site/verify.ts';

export interface UpdateOptions {
  outDir: string;
  catalogFile: string;
  manifestFile: string;
  /** Where search indexes are made. */
  searchDir: string;
  program: Program;
  withoutSearch: boolean;
  /** Whether what is not wanted any more may go. */
  mayDelete: boolean;
  progressOf: (step: BuildStep) => (done: number, total: number) => void;
}

/** What the steps of an update share. */
interface Update extends UpdateOptions {
  manifest: Manifest;
  staging: Staging;
  damaged: ReadonlyMap<string, HeldFile>;
  links: LinkBook;
}

/** Brings a site folder up to date with catalog and program. @throws leaving the site as it was */
export async function updateSite(options: UpdateOptions): Promise<UpdateResult> {
  const { outDir, manifestFile, program, progressOf } = options;
  const manifest = openManifest(manifestFile);
  try {
    const { foreign, marked } = beginSite(outDir, manifest);
    progressOf('check')(0, 1);
    const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
    progressOf('check')(1, 1);
    const staging = openStaging(outDir, manifest);
    try {
      const update = { ...options, manifest, staging, damaged, links: new LinkBook() };
      const orphans = [...filesOfGroup(manifest, LOST_GROUP).keys()];
      orphans.push(...stageFolder(program.publicDir, 'assets', update));
      const pages = await renderStale(update);
      orphans.push(...pages.orphans);
      const search = await indexArticles(update);
      orphans.push(...search.orphans);
      const state = { program: program.hash, catalog: pages.catalog.id, generation: String(pages.catalog.generation) };
      const { mayDelete } = options;
      const brokenLinks = proveLinks(update, mayDelete ? orphans : []);
      const done = publish({ dir: outDir, manifest, staging, orphans, mayDelete, state, onProgress: progressOf('publish') });
      const written = done.written + (marked ? 1 : 0);
      return {
        pages:
          countFiles(manifest, 'issue:') +
          countFiles(manifest, 'list:') +
          countFiles(manifest, 'year:') +
          countFiles(manifest, 'site:'),
        rendered: pages.rendered,
        written,
        unchanged: countFiles(manifest) + 1 - written,
        deleted: done.deleted,
        records: search.records,
        brokenLinks,
        foreign: notOwned(manifest, foreign),
      };
    } finally {
      staging.clear();
    }
  } finally {
    manifest.close();
  }
}

/** Renders what is not as it should be into the staging folder. */
function renderStale({ catalogFile, outDir, program, manifest, staging, damaged, links, progressOf }: Update) {
  return withCatalog(catalogFile, async () => {
    const keysHold = readState(manifest, 'program') === program.hash;
    const groups = keysHold ? staleGroups(manifest) : undefined;
    const planOptions: PlanOptions = { manifest, routes: program.routes, keysHold, damaged, nextNumber: staging.nextNumber };
    const plan = planPages({ ...planOptions, ...(groups ? { groups } : {}) });
    const batches = [...plan.batches];
    const expected = batches.reduce((sum, batch) => sum + batch.length, 0);
    let done = 0;
    let rendered = 0;
    const onRendered = (pages: RenderedPage[]) => {
      const made = pages.flatMap(({ state, hash, size, ...page }) =>
        hash === undefined || size === undefined ? [] : [{ ...page, hash, size, isHeld: state === 'same' }],
      );
      staging.add(made);
      for (const { path, links: found } of pages) if (found) links.add(path, found);
      rendered += made.length;
      done += pages.length;
      progressOf('pages')(done, expected);
    };
    await renderPages({ program, catalogFile, siteDir: outDir, stagingDir: staging.dir, batches, expected, onRendered });
    return { orphans: plan.orphans, rendered, catalog: catalogState() };
  });
}

/** @returns links that lead nowhere; their pages are looked at again by every build until that is mended */
function proveLinks({ outDir, manifest, staging, links }: Update, orphans: readonly string[]): LinkProblem[] {
  const isStaged = manifest.database.prepare('SELECT 1 FROM staged WHERE path = ?');
  const gone = orphans.filter((path) => isStaged.get(path) === undefined);
  const problems = links.check({ dir: outDir, manifest, staging, gone });
  const forget = ["staged SET key = '-'", 'files SET key = NULL'].map((change) =>
    manifest.database.prepare(`UPDATE ${change} WHERE path = ?`),
  );
  for (const { page } of problems) for (const statement of forget) statement.run(page);
  return problems;
}

async function indexArticles({ catalogFile, searchDir, withoutSearch, manifest, staging, progressOf }: Update) {
  if (withoutSearch) return { records: 0, orphans: [...filesOfGroup(manifest, 'search').keys()] };
  mkdirSync(searchDir, { recursive: true });
  const { records } = await buildSearch({ catalogFile, outDir: searchDir, onProgress: progressOf('search') });
  return { records, orphans: stageFolder(searchDir, 'search', { manifest, staging }) };
}

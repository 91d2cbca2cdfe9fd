import { withCatalog } from '../../src/catalog/connection.ts';
import { catalogState } from '../../src/catalog/index.ts';
import type { BuildStep, UpdateResult } from './build-options.ts';
import type { LinkProblem } from './links/link-targets.ts';
import { type PlanOptions, planPages } from './pages/plan-pages.ts';
import { renderPages } from './pages/render-pages.ts';
import type { RenderedPage } from './pages/render-worker.ts';
import { staleGroups } from './pages/stale-groups.ts';
import type { Program } from './program/program.ts';
import { beginSite, LOST_GROUP, notOwned } from './site/begin-site.ts';
import { countFiles, filesOfGroup, readState } from './site/held-files.ts';
import { LinkBook } from './site/link-book.ts';
import { type HeldFile, type Manifest, openManifest } from './site/manifest.ts';
import { publish } from './site/publish.ts';
import { stageFolder } from './site/publish-folder.ts';
import { openStaging, type Staging } from './site/staging.ts';
import { damagedFiles } from './site/verify.ts';
import { searchFiles, updateSearch } from './update-search.ts';

export interface UpdateOptions {
  outDir: string;
  catalogFile: string;
  manifestFile: string;
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
  const { outDir, manifestFile, progressOf } = options;
  const manifest = openManifest(manifestFile);
  try {
    const begun = beginSite(outDir, manifest);
    progressOf('check')(0, 1);
    const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
    progressOf('check')(1, 1);
    const before = readState(manifest, 'inputs');
    const inputs = await inputsOf(options);
    const made = damaged.size === 0 && before === inputs ? NOTHING_MADE : await remake({ ...options, manifest, damaged, inputs });
    const { files, pages } = countFiles(manifest);
    const written = made.written + (begun.marked ? 1 : 0);
    const records = Number(readState(manifest, 'records') ?? 0);
    return { ...made, pages, written, unchanged: files + 1 - written, records, foreign: notOwned(manifest, begun.foreign) };
  } finally {
    manifest.close();
  }
}

const NOTHING_MADE = { rendered: 0, written: 0, deleted: [] as string[], brokenLinks: [] as LinkProblem[] };

/** All that the site as a whole is made from, in few words: as long as they are the same, only damage is looked for. */
function inputsOf({ catalogFile, program, withoutSearch }: UpdateOptions): Promise<string> {
  return withCatalog(catalogFile, () => {
    const { id, generation } = catalogState();
    return JSON.stringify([program.hash, id, generation, withoutSearch]);
  });
}

async function remake(options: Omit<Update, 'staging' | 'links'> & { inputs: string }): Promise<typeof NOTHING_MADE> {
  const { outDir, manifest, program, mayDelete, withoutSearch, inputs, progressOf } = options;
  const staging = openStaging(outDir, manifest);
  try {
    const update = { ...options, staging, links: new LinkBook() };
    const orphans = [...filesOfGroup(manifest, LOST_GROUP).keys()];
    orphans.push(...stageFolder(program.publicDir, 'assets', update));
    const pages = await renderStale(update);
    const search = withoutSearch
      ? { records: 0, orphans: searchFiles(manifest), state: {} }
      : await updateSearch({ ...update, onProgress: progressOf('search') });
    orphans.push(...pages.orphans, ...search.orphans);
    const brokenLinks = proveLinks(update, mayDelete ? orphans : []);
    const state = { ...search.state, ...pages.state, inputs, records: String(search.records) };
    const done = publish({ dir: outDir, manifest, staging, orphans, mayDelete, state, onProgress: progressOf('publish') });
    return { ...done, rendered: pages.rendered, brokenLinks };
  } finally {
    staging.clear();
  }
}

/** Renders what is not as it should be into the staging folder. */
function renderStale({ catalogFile, outDir, program, manifest, staging, damaged, links, progressOf }: Update) {
  return withCatalog(catalogFile, async () => {
    const keysHold = readState(manifest, 'program') === program.hash;
    const groups = keysHold ? staleGroups(manifest) : undefined;
    const planOptions: PlanOptions = { manifest, routes: program.routes, keysHold, damaged, nextNumber: staging.nextNumber };
    const plan = planPages({ ...planOptions, ...(groups ? { groups } : {}) });
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
      progressOf('pages')(done, plan.pages);
    };
    const place = { program, catalogFile, siteDir: outDir, stagingDir: staging.dir };
    await renderPages({ ...place, batches: plan.batches, expected: plan.pages, onRendered });
    const { id, generation } = catalogState();
    return { orphans: plan.orphans, rendered, state: { program: program.hash, catalog: id, generation: String(generation) } };
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

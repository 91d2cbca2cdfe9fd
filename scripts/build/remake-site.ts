import { withCatalog } from '../../src/catalog/connection.ts';
import { catalogState } from '../../src/catalog/index.ts';
import type { LinkProblem } from './links/link-targets.ts';
import { updateOffline } from './offline/update-offline.ts';
import { type PlanOptions, planPages } from './pages/plan-pages.ts';
import { renderPages } from './pages/render-pages.ts';
import type { RenderedPage } from './pages/render-worker.ts';
import { staleGroups } from './pages/stale-groups.ts';
import { LOST_GROUP } from './site/begin-site.ts';
import { filesOfGroup, readState } from './site/held-files.ts';
import { LinkBook } from './site/link-book.ts';
import type { HeldFile, Manifest } from './site/manifest.ts';
import { deletable, publish } from './site/publish.ts';
import { stageFolder } from './site/publish-folder.ts';
import { openStaging, type Staging } from './site/staging.ts';
import { stageReleases } from './site-releases.ts';
import { updateHarvest } from './update-harvest.ts';
import { searchFiles, updateSearch } from './update-search.ts';
import type { UpdateOptions } from './update-site.ts';

export interface RemakeOptions extends UpdateOptions {
  manifest: Manifest;
  /** Files of the site that are not as they were written, by path. */
  damaged: ReadonlyMap<string, HeldFile>;
  /** What the site as a whole is made from, to be noted when it is finished. */
  inputs: string;
}

/** What was made of a site. */
export interface Remade {
  rendered: number;
  written: number;
  deleted: string[];
  brokenLinks: LinkProblem[];
}

/** What the steps share. */
export interface Update extends RemakeOptions {
  staging: Staging;
  links: LinkBook;
}

/** The same for a part of a site, which tells of no releases. */
export type PartUpdate = Omit<Update, 'releases'>;

/** Makes what is not as it should be, and puts it into place together. @throws leaving the site as it was */
export async function remakeSite(options: RemakeOptions): Promise<Remade> {
  const { outDir, manifest, program, mayDelete, withoutSearch, threads, inputs, progressOf } = options;
  const staging = openStaging(outDir, manifest);
  try {
    const update = { ...options, staging, links: new LinkBook() };
    const orphans = [...filesOfGroup(manifest, LOST_GROUP).keys()];
    orphans.push(...stageFolder(program.publicDir, 'assets', update));
    const pages = await renderStale(update);
    const search = withoutSearch
      ? { records: 0, orphans: searchFiles(manifest), state: {} }
      : await updateSearch({
          ...update,
          onProgress: progressOf('search'),
          ...(threads === undefined ? {} : { processes: threads }),
        });
    orphans.push(...pages.orphans, ...search.orphans);
    const offline = await updateOffline({ ...update, orphans });
    orphans.push(...offline.orphans);
    const { catalogFile, releases } = options;
    orphans.push(...stageReleases(releases, { manifest, staging }));
    orphans.push(...(await updateHarvest({ catalogFile, manifest, staging, releases, orphans, mayDelete })));
    const brokenLinks = proveLinks(update, mayDelete ? orphans : []);
    const state = { ...search.state, ...pages.state, ...offline.state, inputs, records: String(search.records) };
    const onProgress = progressOf('publish');
    const mayGo = deletable(mayDelete);
    const done = publish({ dir: outDir, manifest, staging, orphans, mayGo, releases, state, onProgress });
    return { ...done, rendered: pages.rendered, brokenLinks };
  } finally {
    staging.clear();
  }
}

/**
 * Renders what is not as it should be into the staging folder.
 *
 * @param share groups that this run makes; all when absent
 */
export function renderStale(update: PartUpdate, share?: (group: string) => boolean) {
  const { catalogFile, outDir, program, threads, manifest, staging, damaged, links, progressOf } = update;
  return withCatalog(catalogFile, async () => {
    const keysHold = readState(manifest, 'program') === program.hash;
    const groups = keysHold ? staleGroups(manifest) : undefined;
    const planOptions: PlanOptions = { manifest, routes: program.routes, keysHold, damaged, nextNumber: staging.nextNumber };
    const plan = planPages({ ...planOptions, ...(groups ? { groups } : {}), ...(share ? { share } : {}) });
    let done = 0;
    let rendered = 0;
    const onRendered = (pages: RenderedPage[]) => {
      const made = pages.flatMap(({ state, hash, size, ...page }) =>
        hash === undefined || size === undefined ? [] : [{ ...page, hash, size, isHeld: state === 'same' }],
      );
      staging.add(made);
      links.add(pages);
      rendered += made.length;
      done += pages.length;
      progressOf('pages')(done, plan.pages);
    };
    const place = {
      program,
      catalogFile,
      siteDir: outDir,
      stagingDir: staging.dir,
      ...(threads === undefined ? {} : { threads }),
    };
    await renderPages({ ...place, batches: plan.batches, expected: plan.pages, onRendered });
    const { id, generation } = catalogState();
    return { orphans: plan.orphans, rendered, state: { program: program.hash, catalog: id, generation: String(generation) } };
  });
}

/** @returns links that lead nowhere; their pages are looked at again by every build until that is mended */
export function proveLinks({ outDir, manifest, staging, links }: Update, orphans: readonly string[]): LinkProblem[] {
  const isStaged = manifest.database.prepare('SELECT 1 FROM staged WHERE path = ?');
  const gone = orphans.filter((path) => isStaged.get(path) === undefined);
  const problems = links.check({ dir: outDir, manifest, staging, gone });
  lookAgain(manifest, problems);
  return problems;
}

/** Lets the next build look at pages again whatever else is known of them. */
export function lookAgain(manifest: Manifest, problems: readonly LinkProblem[]): void {
  const forget = ["staged SET key = '-'", 'files SET key = NULL'].map((change) =>
    manifest.database.prepare(`UPDATE ${change} WHERE path = ?`),
  );
  for (const { page } of problems) for (const statement of forget) statement.run(page);
}

import { catalogState } from '../../src/catalog/changes.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import type { BuildStep, UpdateResult } from './build-options.ts';
import type { Program } from './program/program.ts';
import type { Remade, RemakeOptions } from './remake-site.ts';
import { beginSite, notOwned } from './site/begin-site.ts';
import { updateFixity } from './site/fixity.ts';
import { forgetDeleted } from './site/forget-deleted.ts';
import { countFiles, readState } from './site/held-files.ts';
import { openManifest } from './site/manifest.ts';
import { damagedFiles } from './site/verify.ts';
import type { SiteReleases } from './site-releases.ts';

export interface UpdateOptions {
  outDir: string;
  catalogFile: string;
  manifestFile: string;
  program: Program;
  withoutSearch: boolean;
  /** As many as pay when absent. */
  threads?: number;
  /** Whether what is not wanted any more may go. */
  mayDelete: boolean;
  releases: SiteReleases;
  progressOf: (step: BuildStep) => (done: number, total: number) => void;
}

/** Brings a site folder up to date with catalog and program. @throws leaving the site as it was */
export async function updateSite(options: UpdateOptions): Promise<UpdateResult> {
  const { outDir, manifestFile, progressOf } = options;
  const manifest = openManifest(manifestFile);
  try {
    const begun = beginSite(outDir, manifest);
    forgetDeleted(outDir, manifest);
    progressOf('check')(0, 1);
    const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
    progressOf('check')(1, 1);
    const before = readState(manifest, 'inputs');
    const inputs = await siteInputsOf(options);
    const isAsItShouldBe = damaged.size === 0 && before === inputs;
    const made = isAsItShouldBe ? NOTHING_MADE : await remake({ ...options, manifest, damaged, inputs });
    const { files, pages } = countFiles(manifest);
    const fixity = updateFixity(outDir, manifest, options.releases);
    const written = made.written + (begun.marked ? 1 : 0) + fixity.written;
    const records = Number(readState(manifest, 'records') ?? 0);
    return {
      ...made,
      pages,
      written,
      unchanged: files + 1 + fixity.lists - written,
      records,
      foreign: notOwned(manifest, begun.foreign),
    };
  } finally {
    manifest.close();
  }
}

const NOTHING_MADE: Remade = { rendered: 0, written: 0, deleted: [], brokenLinks: [] };

/** Loaded only when there is something to do: most of the program's code hangs on it. */
async function remake(options: RemakeOptions): Promise<Remade> {
  const { remakeSite } = await import('./remake-site.ts');
  return remakeSite(options);
}

/** All that pages and search are made from, in few words: as long as they are the same, only damage is looked for. */
export function inputsOf({
  catalogFile,
  program,
  withoutSearch,
}: Pick<UpdateOptions, 'catalogFile' | 'program' | 'withoutSearch'>): Promise<string> {
  return withCatalog(catalogFile, () => {
    const { id, generation } = catalogState();
    return JSON.stringify([program.hash, id, generation, withoutSearch]);
  });
}

/** As `inputsOf`, for a whole site: its lists tell of releases, which pages do not. */
export async function siteInputsOf(options: Parameters<typeof inputsOf>[0] & Pick<UpdateOptions, 'releases'>): Promise<string> {
  return JSON.stringify([await inputsOf(options), options.releases.digest]);
}

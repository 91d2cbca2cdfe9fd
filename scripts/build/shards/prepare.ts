import { join, resolve } from 'node:path';
import { readArchive } from '../archive-files.ts';
import type { BuildOptions, BuildStep } from '../build-options.ts';
import { type CatalogResult, syncCatalog } from '../catalog/index.ts';
import { ensureProgram, type Program } from '../program/program.ts';

export type PrepareOptions = Pick<
  BuildOptions,
  'archiveDir' | 'projectRoot' | 'site' | 'raw' | 'unread' | 'threads' | 'onProgress'
>;

/** What every share of a site is made from. */
export interface Prepared {
  catalog: Pick<CatalogResult, 'issues' | 'articles' | 'problems'>;
  catalogFile: string;
  program: Program;
}

/** Brings catalog and program up to date, side by side. What another job left in the cache is used as far as it holds. */
export async function prepare(options: PrepareOptions, cache: { archive: string; programs: string }): Promise<Prepared> {
  const { site, raw, unread, threads, onProgress } = options;
  const archiveDir = resolve(options.archiveDir);
  const progressOf = (step: BuildStep) => (done: number, total: number) => onProgress?.(step, done, total);
  const home = site ?? readArchive(archiveDir).address;
  const catalogFile = join(cache.archive, 'catalog.sqlite');
  const programming = ensureProgram({
    projectRoot: resolve(options.projectRoot),
    programsDir: cache.programs,
    onProgress: progressOf('program'),
    ...(home === undefined ? {} : { site: home }),
  });
  programming.catch(() => undefined);
  const { issues, articles, problems } = await syncCatalog({
    archiveDir,
    file: catalogFile,
    onProgress: progressOf('catalog'),
    ...(site === undefined ? {} : { site }),
    ...(raw === undefined ? {} : { raw }),
    ...(unread === undefined ? {} : { unread }),
    ...(threads === undefined ? {} : { threads }),
  });
  return { catalog: { issues, articles, problems }, catalogFile, program: await programming };
}

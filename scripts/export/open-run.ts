import { join, resolve } from 'node:path';
import { withCatalog } from '../../src/catalog/connection.ts';
import { archiveFacts, heldYears } from '../../src/catalog/index.ts';
import { archiveCacheFolder } from '../build/cache-folder.ts';
import { type RawText, syncCatalog } from '../build/catalog/index.ts';
import { whileLocked } from '../build/lock.ts';
import { corpusIn } from '../build/search/corpus.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ExportRun } from './export-kind.ts';

export interface ExportPlaces {
  archiveDir: string;
  siteDir: string;
  cacheDir: string;
  projectRoot: string;
  /** The online home, instead of the one in `archive.yml`. */
  site?: string;
  raw?: RawText;
  onProgress?: (done: number, total: number) => void;
}

/** Brings the catalog up to date, and tells exports what there is. @throws UsageError while a build is at work on the archive */
export async function openRun(places: ExportPlaces): Promise<{ run: ExportRun; problems: Diagnostic[] }> {
  const { site, raw, onProgress } = places;
  const [archiveDir, siteDir, cacheDir] = [resolve(places.archiveDir), resolve(places.siteDir), resolve(places.cacheDir)];
  const cache = archiveCacheFolder(cacheDir, archiveDir);
  const catalogFile = join(cache, 'catalog.sqlite');
  const { problems } = await whileLocked(join(cache, 'lock'), `the archive ${archiveDir}`, () =>
    syncCatalog({
      archiveDir,
      file: catalogFile,
      ...(site === undefined ? {} : { site }),
      ...(raw === undefined ? {} : { raw }),
      ...(onProgress === undefined ? {} : { onProgress }),
    }),
  );
  const { address, years } = await withCatalog(catalogFile, () => ({ address: archiveFacts().address, years: heldYears() }));
  const run: ExportRun = {
    archiveDir,
    catalogFile,
    siteDir,
    cacheDir,
    projectRoot: resolve(places.projectRoot),
    ...(address === undefined ? {} : { address }),
    ...(raw === undefined ? {} : { raw }),
    corpus: corpusIn(catalogFile),
    years,
    read: (work) => withCatalog(catalogFile, work),
  };
  return { run, problems };
}

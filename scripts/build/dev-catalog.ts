import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { buildCatalog, type CatalogOptions } from './catalog.ts';

/** The catalog of a development server. */
export interface DevCatalog {
  /** Reads the archive and has the pages use what was read. @returns files that could not be used. @throws as reading does; the catalog before stays */
  refresh(options: Pick<CatalogOptions, 'archiveDir' | 'rawLinesOf'>): Promise<Diagnostic[]>;
}

/** Each reading goes into a file of its own, since the pages hold the last one open until they are told of the next. */
export function openDevCatalog(folder: string): DevCatalog {
  let reading = 0;
  return {
    async refresh(options) {
      const stale = process.env['BACKFILE_CATALOG'];
      const file = join(folder, `catalog-${reading}.sqlite`);
      reading += 1;
      const { problems } = await syncCatalog({ ...options, file });
      process.env['BACKFILE_CATALOG'] = file;
      if (stale?.startsWith(folder)) rmSync(stale, { force: true });
      return problems;
    },
  };
}

async function syncCatalog(options: CatalogOptions): Promise<{ problems: Diagnostic[] }> {
  return buildCatalog(options);
}

import { constants, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type CatalogOptions, syncCatalog } from './catalog/index.ts';

/** The catalog of a development server. */
export interface DevCatalog {
  /** Reads the archive and has the pages use what was read. @returns files that could not be used. @throws as reading does; the catalog before stays */
  refresh(options: Pick<CatalogOptions, 'archiveDir' | 'raw' | 'unread'>): Promise<Diagnostic[]>;
}

/**
 * One catalog is kept up to date, and pages are given a copy of it: they hold the last one open until they are told of the next.
 */
export function openDevCatalog(folder: string): DevCatalog {
  const lasting = join(folder, 'catalog.sqlite');
  let reading = 0;
  return {
    async refresh(options) {
      const stale = process.env['BACKFILE_CATALOG'];
      const file = join(folder, `catalog-${reading}.sqlite`);
      reading += 1;
      const { problems } = await syncCatalog({ ...options, file: lasting });
      copyFileSync(lasting, file, constants.COPYFILE_FICLONE);
      process.env['BACKFILE_CATALOG'] = file;
      if (stale?.startsWith(folder)) rmSync(stale, { force: true });
      return problems;
    },
  };
}

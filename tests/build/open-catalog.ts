import { join } from 'node:path';
import { type CatalogOptions, type CatalogResult, syncCatalog } from '../../scripts/build/catalog/index.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { temporaryFolder } from './temporary.ts';

/** Builds the catalog of an archive and asks it something. */
export async function askCatalog<Answer>(
  archiveDir: string,
  ask: (result: CatalogResult) => Answer,
  options: Partial<CatalogOptions> = {},
): Promise<Answer> {
  const file = join(temporaryFolder(), 'catalog.sqlite');
  const result = await syncCatalog({ archiveDir, file, ...options });
  return withCatalog(file, () => ask(result));
}

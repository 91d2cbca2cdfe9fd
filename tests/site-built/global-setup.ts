import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder for the sites that the tests of one run share. */
    builtSites: string;
  }
}

/** Makes a folder for the built sites of this test run. It stays empty until a test asks for a site. */
export default function setup({ provide }: TestProject): () => void {
  // A space and a letter beyond ASCII: no test should depend on plain paths.
  const folder = join(mkdtempSync(join(tmpdir(), 'backfile-sites-')), '旧报 sites');
  mkdirSync(folder);
  provide('builtSites', folder);
  return () => rmSync(join(folder, '..'), { recursive: true, force: true });
}

import { join } from 'node:path';
import type { BuildOptions } from '../../scripts/build/build-options.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { joinSite } from '../../scripts/build/join/index.ts';
import { buildPart } from '../../scripts/build/shards/index.ts';
import { makeProject } from '../build/project.ts';
import { temporaryFolder } from '../build/temporary.ts';

/** A place in which parts of one archive's site are made, joined and compared with the site as a whole. */
export function setUp(archiveDir: string, options: Partial<BuildOptions> = {}) {
  const folder = temporaryFolder();
  const projectRoot = options.projectRoot ?? makeProject();
  const common = { archiveDir, projectRoot, withoutSearch: true, ...options };
  const dirOf = (part: number) => join(folder, `part-${part}`);
  const cacheOf = (name: string | number) => join(folder, `cache-${name}`);
  const outDir = join(folder, 'dist');
  const wholeDir = join(folder, 'whole');
  return {
    dirOf,
    cacheOf,
    outDir,
    wholeDir,
    part: (part: number, parts = 3, more: Partial<BuildOptions> = {}) =>
      buildPart({ ...common, outDir: dirOf(part), cacheDir: cacheOf(part), part, parts, ...more }),
    join: (dirs: readonly string[] = [1, 2, 3].map(dirOf), more: Partial<BuildOptions> = {}) =>
      joinSite({ ...common, outDir, cacheDir: cacheOf('join'), parts: dirs, ...more }),
    whole: (more: Partial<BuildOptions> = {}) => buildSite({ ...common, outDir: wholeDir, cacheDir: cacheOf('whole'), ...more }),
  };
}

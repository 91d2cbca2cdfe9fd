import { buildSite } from '../../build/index.ts';

// One build in a process of its own: `node run-build.ts PROJECT ARCHIVE SITE CACHE [search]`.
const [projectRoot = '', archiveDir = '', outDir = '', cacheDir = '', search] = process.argv.slice(2);
const { problems } = await buildSite({ projectRoot, archiveDir, outDir, cacheDir, withoutSearch: search !== 'search' });
if (problems.length > 0) throw new Error(`${problems.length} files of the archive could not be used.`);

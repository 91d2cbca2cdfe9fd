import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleAssets } from './assets.ts';
import { CLASSIC_SCRIPT } from './classic-script.ts';
import { OFFLINE_FOLDER, WORKER_FILE } from './offline-folder.ts';

/**
 * Bundles the scripts and the style sheet for reading offline (`src/client/offline/`), and the service worker with the parts of Workbox
 * that it uses. They lie apart from all others: a site that is not read offline has none of them.
 *
 * @returns the path in the site of each but the worker, by name; none where the project has no such scripts
 */
export async function buildOffline(projectRoot: string, programDir: string): Promise<Record<string, string>> {
  const sources = join(projectRoot, 'src/client/offline');
  if (!existsSync(sources)) return {};
  const folder = join(programDir, OFFLINE_FOLDER);
  mkdirSync(join(folder, 'public/assets'), { recursive: true });
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    entryPoints: [join(sources, 'worker/worker.ts')],
    absWorkingDir: projectRoot,
    // Workbox explains itself on the console elsewhere, at ten times the size.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const { contents } of outputFiles) writeFileSync(join(folder, WORKER_FILE), contents);
  const names = ['offline.ts', 'offline-years.ts', 'offline.css'];
  return bundleAssets({
    absWorkingDir: projectRoot,
    outdir: join(folder, 'public/assets'),
    entryPoints: names.map((name) => join(sources, name)),
  });
}

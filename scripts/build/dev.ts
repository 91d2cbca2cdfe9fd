import { constants, copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type CatalogOptions, syncCatalog } from './catalog/index.ts';
import { buildAssets } from './program/assets.ts';

export interface DevOptions extends Pick<CatalogOptions, 'archiveDir' | 'raw'> {
  cacheDir: string;
  projectRoot: string;
  port?: number;
  /** Called after each reading of the archive with the files that could not be used. */
  onRead?: (problems: Diagnostic[]) => void;
  /** Called when a change cannot be taken over, such as a mistake in a style sheet; the last good state stays. */
  onFailure?: (error: unknown) => void;
}

export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/** Changes come in bursts: an ingest run writes many files. */
const SETTLING_MS = 200;

/**
 * Runs Astro's development server over an archive. When a collection, a style sheet or a page script changes, the catalog
 * or the assets are made again and open pages reload. There is no search index here.
 */
export async function startDev(options: DevOptions): Promise<DevServer> {
  const projectRoot = resolve(options.projectRoot);
  const folder = resolve(options.cacheDir, 'dev');
  const publicDir = join(folder, 'public');
  const before = { ...process.env };
  const refresh = refresher({ ...options, projectRoot }, folder, publicDir);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await refresh();
  const server = await dev({
    root: projectRoot,
    publicDir,
    cacheDir: join(folder, 'astro'),
    vite: { cacheDir: join(folder, 'vite') },
    ...(options.port === undefined ? {} : { server: { port: options.port, host: '127.0.0.1' } }),
    integrations: [reloading(options, projectRoot, refresh)],
  });
  return {
    url: `http://127.0.0.1:${server.address.port}/`,
    async stop() {
      await server.stop();
      for (const name of ['BACKFILE_CATALOG', 'BACKFILE_ASSETS', 'ASTRO_TELEMETRY_DISABLED']) restore(name, before[name]);
    },
  };
}

/** Each reading goes into a file of its own, since the pages hold the last one open until they are told of the next. */
function refresher({ archiveDir, raw, projectRoot, onRead }: DevOptions, folder: string, publicDir: string) {
  const lasting = join(folder, 'catalog.sqlite');
  let reading = 0;
  rmSync(folder, { recursive: true, force: true });
  return async () => {
    const stale = process.env['BACKFILE_CATALOG'];
    const file = join(folder, `catalog-${reading}.sqlite`);
    reading += 1;
    const { problems } = await syncCatalog({ archiveDir: resolve(archiveDir), file: lasting, ...(raw ? { raw } : {}) });
    copyFileSync(lasting, file, constants.COPYFILE_FICLONE);
    const assets = await buildAssets({ projectRoot, publicDir });
    process.env['BACKFILE_CATALOG'] = file;
    process.env['BACKFILE_ASSETS'] = JSON.stringify(assets);
    if (stale?.startsWith(folder)) rmSync(stale, { force: true });
    onRead?.(problems);
  };
}

/** Watches what Astro does not know of, and has it forget the pages it listed. */
function reloading(options: DevOptions, projectRoot: string, refresh: () => Promise<void>): AstroIntegration {
  const archive = resolve(options.archiveDir);
  const watched = [
    ...['archive.yml', 'issues', 'articles', 'ledger', 'vocabulary'].map((name) => join(archive, name)),
    ...['src/styles', 'src/client', 'src/search', 'public'].map((name) => join(projectRoot, name)),
  ];
  return {
    name: 'backfile-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const reload = () => {
          refresh().then(
            () => {
              for (const environment of Object.values(server.environments)) {
                environment.hot.send({ type: 'custom', event: 'astro:content-changed', data: {} });
              }
              server.ws.send({ type: 'full-reload' });
            },
            (error: unknown) => options.onFailure?.(error),
          );
        };
        server.watcher.add(watched);
        server.watcher.on('all', (_, path) => {
          if (!watched.some((each) => path === each || path.startsWith(`${each}/`))) return;
          clearTimeout(timer);
          timer = setTimeout(reload, SETTLING_MS);
        });
      },
    },
  };
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import type { RawText } from './catalog/index.ts';
import { openDevCatalog } from './dev-catalog.ts';
import { takeLock } from './lock.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { buildAssets } from './program/assets.ts';
import { watchFolders } from './watch-folders.ts';

/** The archive as pages are to show it. */
export interface DevMaterial {
  /** Gives the raw text of pages; without it pages show none. */
  raw?: RawText;
  /** Raw files that could not be used, as far as they name a day. */
  unread?: readonly UnreadFile[];
  /** What the material depends on: files and folders, whether they are there or not. */
  places: readonly string[];
}

/** The state of an archive. */
export interface DevState {
  /** Equal for equal states; absent where states cannot be told apart. */
  mark?: string;
  /** The Markdown is what would be prepared from this state. Not sure is what changed while it was prepared. */
  isPrepared: boolean;
}

export interface DevOptions {
  archiveDir: string;
  cacheDir: string;
  projectRoot: string;
  port?: number;
  /** Brings the Markdown up to date, before every reading of it. @throws what is to be told; the last good state stays then */
  prepare: () => Promise<DevMaterial>;
  /** Tells one state of the archive from another, so that what was read already is not read again. */
  stateOf: () => DevState;
  /** Called after each reading of the archive with the files that could not be used. */
  onRead?: (problems: Diagnostic[]) => void;
  /** Called when a change cannot be taken over, such as a mistake in `archive.yml` or a style sheet; the last good state stays. */
  onFailure?: (error: unknown) => void;
}

export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

/** Changes come in bursts: an ingest run writes many files. In milliseconds. */
const SETTLING_MS = 100;

/**
 * Runs Astro's development server over an archive. When raw text, a correction, the vocabulary, `archive.yml` or a collection
 * changes, the archive is prepared and read again, and when a style sheet or a page script changes, the assets are made
 * again; then open pages reload. There is no search index here: the search page says so.
 *
 * A site can be built from the same archive meanwhile; another server with the same cache folder is refused.
 *
 * @throws what `prepare` and the reading throw, the first time; UsageError if another server uses the cache folder
 */
export async function startDev(options: DevOptions): Promise<DevServer> {
  const cacheDir = resolve(options.cacheDir);
  const release = takeLock(join(cacheDir, 'dev.lock'), `the cache folder ${cacheDir} for a development server`);
  try {
    const server = await serve(options);
    const stop = async () => {
      await server.stop();
      release();
    };
    return { ...server, stop };
  } catch (error) {
    release();
    throw error;
  }
}

async function serve(options: DevOptions): Promise<DevServer> {
  const projectRoot = resolve(options.projectRoot);
  const folder = resolve(options.cacheDir, 'dev');
  const publicDir = join(folder, 'public');
  const before = { ...process.env };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const refreshAssets = async () => {
    process.env['BACKFILE_ASSETS'] = JSON.stringify(await buildAssets({ projectRoot, publicDir }));
  };
  const archive = followArchive(options, folder);
  await archive.read();
  await refreshAssets();
  const server = await dev({
    root: projectRoot,
    publicDir,
    cacheDir: join(folder, 'astro'),
    vite: {
      cacheDir: join(folder, 'vite'),
      // The archive is watched by its folders, and what is made is of no interest.
      server: { watch: { ignored: [`${resolve(options.archiveDir)}/**`, `${resolve(options.cacheDir)}/**`] } },
    },
    ...(options.port === undefined ? {} : { server: { port: options.port, host: '127.0.0.1' } }),
    integrations: [reloading(options, projectRoot, { refreshAssets, archive })],
  });
  return {
    url: `http://127.0.0.1:${server.address.port}/`,
    async stop() {
      await archive.stop();
      await server.stop();
      for (const name of ['BACKFILE_CATALOG', 'BACKFILE_ASSETS', 'ASTRO_TELEMETRY_DISABLED']) restore(name, before[name]);
    },
  };
}

/** An archive that is read again whenever it changes. */
interface FollowedArchive {
  /** Prepares and reads it now. */
  read(): Promise<void>;
  /** From now on, `onRead` is called each time that it was read again. */
  follow(onRead: () => void): void;
  stop(): Promise<void>;
}

function followArchive({ archiveDir, prepare, stateOf, onRead, onFailure }: DevOptions, folder: string): FollowedArchive {
  const catalog = openDevCatalog(folder);
  let places: readonly string[] = [];
  let state: DevState = { isPrepared: false };
  let failed: DevState = { isPrepared: false };
  let reload: () => void = () => undefined;
  const watch = watchFolders(
    () => changes.ask(),
    (error) => onFailure?.(error),
  );
  const read = async () => {
    failed = stateOf();
    const material = await prepare();
    places = material.places;
    // What preparing wrote is no change; what changes from here on is.
    state = stateOf();
    const { raw, unread } = material;
    const read = { archiveDir: resolve(archiveDir), ...(raw ? { raw } : {}), ...(unread ? { unread } : {}) };
    onRead?.(await catalog.refresh(read));
    failed = { isPrepared: false };
  };
  const changes = oneAtATime(async () => {
    // Folders that are new are watched before anything is looked at, so that nothing happens there unseen.
    watch.follow(places);
    const now = stateOf();
    if (isSame(now, failed) || (now.isPrepared && isSame(now, state))) return;
    try {
      await read();
      watch.follow(places);
      reload();
    } catch (error) {
      onFailure?.(error);
    }
  }, SETTLING_MS);
  return {
    read,
    follow(onChange) {
      reload = onChange;
      watch.follow(places);
      // Something may have changed while the server started.
      changes.ask();
    },
    stop: async () => {
      watch.close();
      await changes.stop();
    },
  };
}

function isSame(one: DevState, other: DevState): boolean {
  return one.mark !== undefined && one.mark === other.mark;
}

interface Reloaded {
  refreshAssets: () => Promise<void>;
  archive: FollowedArchive;
}

/** Watches what Astro does not know of, and has it forget the pages it listed. */
function reloading({ onFailure }: DevOptions, projectRoot: string, { refreshAssets, archive }: Reloaded): AstroIntegration {
  const watched = ['src/styles', 'src/client', 'src/search', 'public'].map((name) => join(projectRoot, name));
  return {
    name: 'backfile-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const assets = oneAtATime(
          () =>
            refreshAssets().then(
              () => reloadPages(server),
              (error: unknown) => onFailure?.(error),
            ),
          SETTLING_MS,
        );
        server.watcher.add(watched);
        server.watcher.on('all', (_, path) => {
          if (watched.some((each) => path === each || path.startsWith(`${each}/`))) assets.ask();
        });
        archive.follow(() => reloadPages(server));
      },
    },
  };
}

function reloadPages(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments))
    environment.hot.send({ type: 'custom', event: 'astro:content-changed', data: {} });
  server.ws.send({ type: 'full-reload' });
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { writeAtomic } from '../files.ts';
import type { Bundle, BundleOrder, BundleReport } from './bundle-process.ts';
import { codeHash } from './code-hash.ts';
import { OFFLINE_FOLDER } from './offline-folder.ts';
import { prunePrograms } from './prune-programs.ts';

/** Templates as they are run, and the files that pages need besides. Nothing of it depends on an archive. */
export interface Program {
  /** Hash of all that it was made from. */
  hash: string;
  /** Module that renders pages: Astro's bundle. */
  entry: string;
  routes: ProgramRoute[];
  /** Folder of style sheets, scripts and other files, as they lie in the site. */
  publicDir: string;
  /** Folder of what only sites that are read offline have; see `offline-scripts.ts`. */
  offlineDir: string;
  /** Paths of style sheets and scripts in the site, by name. */
  assets: Record<string, string>;
}

/** A route of the project; without `pathname` its addresses come from the catalog. */
export type ProgramRoute = z.infer<typeof routeSchema>;

export interface ProgramOptions {
  projectRoot: string;
  /** Holds one folder for each program. */
  programsDir: string;
  /** The online home, for `Astro.site`. */
  site?: string;
  onProgress?: (done: number, total: number) => void;
}

const FACTS_FILE = 'program.json';
/** What Astro leaves beside the bundle. */
const LEFTOVERS = ['astro', 'astro-cache', 'vite'];
const routeSchema = z.strictObject({
  component: z.string(),
  pathname: z.string().exactOptional(),
  type: z.enum(['page', 'endpoint']),
});
const factsSchema = z.strictObject({ entry: z.string(), routes: z.array(routeSchema), assets: z.record(z.string(), z.string()) });

/**
 * Gives the program for the code as it is now. Astro takes a second and 400 MB to make one, so it is kept: as long as the code is
 * the same, a build starts no Astro at all.
 *
 * @throws when a page or component cannot be compiled, naming the file
 */
export async function ensureProgram(options: ProgramOptions): Promise<Program> {
  const hash = codeHash(options);
  const dir = join(options.programsDir, hash);
  options.onProgress?.(0, 1);
  if (!existsSync(join(dir, FACTS_FILE))) await makeProgram(options, dir);
  else {
    linkPackages(dir, options.projectRoot);
    utimesSync(dir, new Date(), new Date());
  }
  options.onProgress?.(1, 1);
  const { entry, routes, assets } = factsSchema.parse(JSON.parse(readFileSync(join(dir, FACTS_FILE), 'utf8')));
  return { hash, entry: join(dir, entry), routes, publicDir: join(dir, 'public'), offlineDir: join(dir, OFFLINE_FOLDER), assets };
}

/** Made under another name and renamed at the end, so that a program is whole or not there. */
async function makeProgram({ projectRoot, programsDir, site }: ProgramOptions, dir: string): Promise<void> {
  const fresh = `${dir}.${process.pid}.tmp`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    linkPackages(fresh, projectRoot);
    // esbuild is loaded only where something is to be made.
    const [{ buildAssets }, { buildOffline }] = await Promise.all([import('./assets.ts'), import('./offline-scripts.ts')]);
    // By its own name: Astro takes a folder that is reached through a link for another than its working directory.
    const bundling = bundle({ projectRoot, dir: realpathSync(fresh), ...(site === undefined ? {} : { site }) });
    const making = buildAssets({ projectRoot, publicDir: join(fresh, 'public') });
    const [bundled, own, offline] = await Promise.all([bundling, making, buildOffline(projectRoot, fresh)]);
    const assets = { ...own, ...offline };
    for (const name of LEFTOVERS) rmSync(join(fresh, name), { recursive: true, force: true });
    writeAtomic(join(fresh, FACTS_FILE), `${JSON.stringify({ ...bundled, assets })}\n`);
    rmSync(dir, { recursive: true, force: true });
    renameSync(fresh, dir);
    prunePrograms(programsDir);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * The bundle takes some packages from `node_modules`, which it looks for in the folders above it. A program that another machine made
 * may name a place that is not there.
 */
function linkPackages(dir: string, projectRoot: string): void {
  const packages = dirname(dirname(createRequire(join(projectRoot, 'astro.config.mjs')).resolve('astro/package.json')));
  const link = join(dir, 'node_modules');
  if (existsSync(link) && realpathSync(link) === realpathSync(packages)) return;
  rmSync(link, { recursive: true, force: true });
  symlinkSync(packages, link, 'junction');
}

/** Runs Astro in a process of its own, so that neither its memory nor its variables stay behind in this one. */
function bundle(order: BundleOrder): Promise<Bundle> {
  const child = fork(fileURLToPath(new URL('./bundle-process.ts', import.meta.url)), {
    // Astro puts some files under the working directory, where two builds would delete each other's.
    cwd: order.dir,
    // Options of this process, such as a test runner's, are not meant for that one.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    let last: BundleReport | undefined;
    child.on('message', (report: BundleReport) => {
      last = report;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (last?.kind === 'done') resolve(last.bundle);
      else reject(new Error(last?.message ?? `Astro stopped without a result (${signal ?? `exit code ${code}`}).`));
    });
    child.send(order);
  });
}

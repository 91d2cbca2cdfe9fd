import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type BuildOptions, build, type OutputFile } from 'esbuild';

/** Letters of the content hash in a file name. */
const HASH_LENGTH = 10;

/** Font and picture files that a style sheet may name; they are placed beside it. */
const FILE_LOADERS = { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.jpg': 'file' } as const;

/** Lies beside the page scripts, but is only a part of them. */
const LAZY_LOADER = 'lazy-script.ts';

export interface AssetOptions {
  /** Folder that holds `src/` and `public/`. */
  projectRoot: string;
  /** Is emptied first, and then holds what the site needs besides pages. */
  publicDir: string;
}

/**
 * Bundles `src/styles/site.css`, every script directly in `src/client/` and every one in `src/client/lazy/`, and copies `public/`
 * beside them. Scripts become classic ones: browsers load no modules from a disk. Names carry a hash of the content, so
 * that a mirror may keep them for ever.
 *
 * Lazy scripts are loaded by the others when they are needed (`src/client/lazy-script.ts`). They are made first, since the others
 * have their names written in as `LAZY_SCRIPTS`; so a lazy script cannot load another.
 *
 * @returns the path in the site of each, by name: `site.css`, `search.js`, `lazy/marks.js`.
 */
export async function buildAssets({ projectRoot, publicDir }: AssetOptions): Promise<Record<string, string>> {
  rmSync(publicDir, { recursive: true, force: true });
  mkdirSync(join(publicDir, 'assets'), { recursive: true });
  const statics = join(projectRoot, 'public');
  if (existsSync(statics)) cpSync(statics, publicDir, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  const style = join(projectRoot, 'src/styles/site.css');
  const client = join(projectRoot, 'src/client');
  const place = { absWorkingDir: projectRoot, outdir: join(publicDir, 'assets') };
  const lazy = await bundle({ ...place, entryPoints: scriptsIn(join(client, 'lazy')), define: { LAZY_SCRIPTS: '{}' } });
  const names = JSON.stringify(Object.fromEntries(Object.entries(lazy).map(([name, path]) => [name, basename(path)])));
  const entryPoints = [...(existsSync(style) ? [style] : []), ...scriptsIn(client)];
  const paths = await bundle({ ...place, entryPoints, define: { LAZY_SCRIPTS: names } });
  return { ...paths, ...Object.fromEntries(Object.entries(lazy).map(([name, path]) => [`lazy/${name}`, path])) };
}

/** @returns the path in the site of each entry, by name */
async function bundle(options: BuildOptions & { entryPoints: string[]; outdir: string }): Promise<Record<string, string>> {
  if (options.entryPoints.length === 0) return {};
  const { outputFiles } = await build({
    ...options,
    entryNames: '[name]',
    assetNames: '[name].[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    loader: FILE_LOADERS,
    logLevel: 'silent',
  });
  return Object.fromEntries(outputFiles.map((file) => writeAsset(file, options.outdir)).filter((entry) => entry !== undefined));
}

/** Scripts directly in a folder, by name, but for the module that they share. */
function scriptsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const scripts = entries.filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/u.test(entry.name) && entry.name !== LAZY_LOADER);
  return scripts.map(({ name }) => join(folder, name)).sort();
}

/** Entries get their hash here, from nothing but their bytes; files they name have theirs from the bundler. */
function writeAsset({ path, contents }: OutputFile, folder: string): [name: string, path: string] | undefined {
  const name = basename(path);
  const extension = extname(name);
  const isEntry = extension === '.css' || extension === '.js';
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, HASH_LENGTH);
  const hashed = isEntry ? `${basename(name, extension)}.${hash}${extension}` : name;
  writeFileSync(join(folder, hashed), contents);
  return isEntry ? [name, `/assets/${hashed}`] : undefined;
}

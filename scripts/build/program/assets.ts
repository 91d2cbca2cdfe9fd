import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { VERIFY_SCRIPT, verifyScript } from '../../fixity/standalone.ts';
import { CLASSIC_SCRIPT } from './classic-script.ts';
import { pagefindProgram } from './pagefind-script.ts';

/** Letters of the content hash in a file name. */
const HASH_LENGTH = 10;

/** Font and picture files that a style sheet may name; they are placed beside it. */
const FILE_LOADERS = { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.jpg': 'file' } as const;

/** The script that other sites' pages may load, so its address is for ever the same. */
const API = { source: 'api.ts', path: 'search/api.js' } as const;

/** Lie beside the page scripts, but are no assets of their own. */
const PARTS: readonly string[] = ['lazy-script.ts', API.source];

export interface AssetOptions {
  /** Folder that holds `src/` and `public/`. */
  projectRoot: string;
  /** Is emptied first, and then holds what the site needs besides pages. */
  publicDir: string;
}

/**
 * Bundles every style sheet directly in `src/styles/`, every script directly in `src/client/` and every one in `src/client/lazy/`, and copies `public/`
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
  const styles = join(projectRoot, 'src/styles');
  const client = join(projectRoot, 'src/client');
  const place = { absWorkingDir: projectRoot, outdir: join(publicDir, 'assets') };
  const scripts = await bundleAssets({ ...place, entryPoints: scriptsIn(join(client, 'lazy')), define: { LAZY_SCRIPTS: '{}' } });
  const lazy = { ...scripts, ...(existsSync(join(client, 'search/engine')) ? await writePagefind(place.outdir) : {}) };
  const define = (folder: string) => {
    const names = Object.entries(lazy).map(([name, path]) => [name, `${folder}${basename(path)}`]);
    return { LAZY_SCRIPTS: JSON.stringify(Object.fromEntries(names)) };
  };
  const entryPoints = [...filesIn(styles, /\.css$/u), ...scriptsIn(client)];
  const paths = await bundleAssets({ ...place, entryPoints, define: define('') });
  writeFileSync(join(publicDir, VERIFY_SCRIPT), await verifyScript());
  await writeApi(join(client, API.source), join(publicDir, API.path), define('../assets/'));
  return { ...paths, ...Object.fromEntries(Object.entries(lazy).map(([name, path]) => [`lazy/${name}`, path])) };
}

/** @returns the paths in the site of Pagefind's script and of its WebAssembly part */
async function writePagefind(folder: string): Promise<Record<string, string>> {
  const { script, wasm } = await pagefindProgram();
  const put = (name: string, contents: Uint8Array, extension: string) => {
    const hashed = hashedName(name, extension, contents);
    writeFileSync(join(folder, hashed), contents);
    return `/assets/${hashed}`;
  };
  // Not `.wasm`: it is packed, and servers give that name a type of its own.
  return { 'pagefind.js': put('pagefind', script, '.js'), 'pagefind.wasm': put('pagefind', wasm, '.bin') };
}

async function writeApi(source: string, target: string, define: Record<string, string>): Promise<void> {
  if (!existsSync(source)) return;
  const { outputFiles } = await build({ ...CLASSIC_SCRIPT, entryPoints: [source], define });
  mkdirSync(dirname(target), { recursive: true });
  for (const { contents } of outputFiles) writeFileSync(target, contents);
}

/** Bundles scripts and style sheets. @returns the path in the site of each entry, by name */
export async function bundleAssets(
  options: BuildOptions & { entryPoints: string[]; outdir: string },
): Promise<Record<string, string>> {
  if (options.entryPoints.length === 0) return {};
  const { outputFiles = [] } = await build({
    ...CLASSIC_SCRIPT,
    ...options,
    entryNames: '[name]',
    assetNames: '[name].[hash]',
    loader: FILE_LOADERS,
  });
  return Object.fromEntries(outputFiles.map((file) => writeAsset(file, options.outdir)).filter((entry) => entry !== undefined));
}

/** Scripts directly in a folder, by name, but for the module that they share. */
function scriptsIn(folder: string): string[] {
  return filesIn(folder, /(?<!\.d)\.ts$/u).filter((path) => !PARTS.includes(basename(path)));
}

/** Files directly in a folder, by name; none where there is no such folder. */
function filesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() && pattern.test(entry.name) ? [join(folder, entry.name)] : [])).sort();
}

/** Entries get their hash here, from nothing but their bytes; files they name have theirs from the bundler. */
function writeAsset({ path, contents }: OutputFile, folder: string): [name: string, path: string] | undefined {
  const name = basename(path);
  const extension = extname(name);
  const isEntry = extension === '.css' || extension === '.js';
  const hashed = isEntry ? hashedName(basename(name, extension), extension, contents) : name;
  writeFileSync(join(folder, hashed), contents);
  return isEntry ? [name, `/assets/${hashed}`] : undefined;
}

/** A file name that changes with what the file holds: `site.1f2e3d4c5b.css`. */
export function hashedName(name: string, extension: string, contents: Uint8Array): string {
  return `${name}.${createHash('sha256').update(contents).digest('hex').slice(0, HASH_LENGTH)}${extension}`;
}

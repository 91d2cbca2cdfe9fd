import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build, type OutputFile } from 'esbuild';

/** Letters of the content hash in a file name. */
const HASH_LENGTH = 10;

/** Font and picture files that a style sheet may name; they are placed beside it. */
const FILE_LOADERS = { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.jpg': 'file' } as const;

export interface AssetOptions {
  /** Folder that holds `src/` and `public/`. */
  projectRoot: string;
  /** Is emptied first, and then holds what the site needs besides pages. */
  publicDir: string;
}

/**
 * Bundles `src/styles/site.css` and every script directly in `src/client/`, and copies `public/` beside them. Scripts become
 * classic ones: browsers load no modules from a disk. Names carry a hash of the content, so that a mirror may keep
 * them for ever.
 *
 * @returns the path in the site of each, by name: `site.css`, `search.js`.
 */
export async function buildAssets({ projectRoot, publicDir }: AssetOptions): Promise<Record<string, string>> {
  rmSync(publicDir, { recursive: true, force: true });
  mkdirSync(join(publicDir, 'assets'), { recursive: true });
  const statics = join(projectRoot, 'public');
  if (existsSync(statics)) cpSync(statics, publicDir, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  const entryPoints = entriesOf(projectRoot);
  if (entryPoints.length === 0) return {};
  const { outputFiles } = await build({
    entryPoints,
    absWorkingDir: projectRoot,
    outdir: join(publicDir, 'assets'),
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
  return Object.fromEntries(outputFiles.map((file) => writeAsset(file, publicDir)).filter((entry) => entry !== undefined));
}

function entriesOf(projectRoot: string): string[] {
  const style = join(projectRoot, 'src/styles/site.css');
  const client = join(projectRoot, 'src/client');
  const scripts = existsSync(client)
    ? readdirSync(client, { withFileTypes: true }).filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/u.test(entry.name))
    : [];
  return [...(existsSync(style) ? [style] : []), ...scripts.map(({ name }) => join(client, name)).sort()];
}

/** Entries get their hash here, from nothing but their bytes; files they name have theirs from the bundler. */
function writeAsset({ path, contents }: OutputFile, publicDir: string): [name: string, path: string] | undefined {
  const name = basename(path);
  const extension = extname(name);
  const isEntry = extension === '.css' || extension === '.js';
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, HASH_LENGTH);
  const hashed = isEntry ? `${basename(name, extension)}.${hash}${extension}` : name;
  writeFileSync(join(publicDir, 'assets', hashed), contents);
  return isEntry ? [name, `/assets/${hashed}`] : undefined;
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { archiveFacts } from '../archive-facts.ts';
import { type Builder, BuilderAbsent, type Workplace } from '../builder.ts';
import { siteAssets } from '../site-assets.ts';
import { filesBelow, syncFolder } from '../sync-folder.ts';

const PEERS = join(import.meta.dirname, '..', 'peers');
const PEER = join(PEERS, 'eleventy');
/** Installed once and kept, outside the project. */
const INSTALLED = join(tmpdir(), 'backfile-bench-eleventy');
const packageSchema = z.object({ version: z.string() });

/** A way to write templates for Eleventy: the folder of a project in `peers`, and the data that stands beside the articles. */
interface Way {
  id: 'eleventy' | 'eleventy-js';
  words: string;
  parts: readonly string[];
  directoryData: string;
}

const NUNJUCKS: Way = {
  id: 'eleventy',
  words: 'Nunjucks',
  parts: ['_includes', '_data', 'pages'],
  directoryData: '11tydata.json',
};
const JAVASCRIPT: Way = {
  id: 'eleventy-js',
  words: 'JavaScript templates',
  parts: ['_includes', 'pages'],
  directoryData: '11tydata.js',
};

/**
 * Eleventy with Nunjucks templates, installed on demand from the exact versions in `peers/eleventy/package.json`.
 *
 * @throws BuilderAbsent if it cannot be installed
 */
export const eleventyBuilder = (place: Workplace): Promise<Builder> => makeBuilder(place, NUNJUCKS);

/** Eleventy with templates that are JavaScript functions. @throws BuilderAbsent if it cannot be installed */
export const eleventyJsBuilder = (place: Workplace): Promise<Builder> => makeBuilder(place, JAVASCRIPT);

async function makeBuilder({ archiveDir, folder, projectRoot }: Workplace, way: Way): Promise<Builder> {
  const version = installedVersion();
  const siteDir = join(folder, 'site');
  const input = join(folder, 'input');
  mkdirSync(input, { recursive: true });
  // Collections and versions are the same for both; what one has of its own lies over it.
  for (const source of [PEER, join(PEERS, way.id)]) cpSync(join(source, 'lib'), join(folder, 'lib'), { recursive: true });
  cpSync(join(PEER, 'package.json'), join(folder, 'package.json'));
  cpSync(join(PEERS, way.id, 'eleventy.config.js'), join(folder, 'eleventy.config.js'));
  for (const part of way.parts) cpSync(join(PEERS, way.id, part), join(input, part), { recursive: true });
  symlinkSync(join(INSTALLED, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const assets = await siteAssets(projectRoot, join(folder, 'static'));
  const cli = join('node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return {
    id: way.id,
    name: `Eleventy ${version} (${way.words})`,
    siteDir,
    takeIn: () => {
      writeFileSync(join(folder, 'facts.json'), JSON.stringify({ ...archiveFacts(archiveDir), assets }));
      for (const part of ['articles', 'issues']) syncFolder(join(input, part), contentOf(archiveDir, part, way));
    },
    forget: () => rmSync(siteDir, { recursive: true, force: true }),
    command: (limitSeconds) => ({ program: process.execPath, args: [cli], cwd: folder, limitSeconds }),
  };
}

/** The same files, with other names for two fields that mean something else to Eleventy. */
function* contentOf(archiveDir: string, part: string, { id, directoryData }: Way): Generator<readonly [string, string]> {
  const file = `${part}.${directoryData}`;
  yield [file, readFileSync(join(PEERS, id, file), 'utf8')];
  for (const path of filesBelow(join(archiveDir, part))) {
    const text = readFileSync(join(archiveDir, part, path), 'utf8');
    yield [path, text.replace(/^tags:/mu, 'tagFacts:').replace(/^page:/mu, 'sheet:')];
  }
}

function installedVersion(): string {
  const manifest = join(INSTALLED, 'node_modules', '@11ty', 'eleventy', 'package.json');
  const wanted = readFileSync(join(PEER, 'package.json'), 'utf8');
  const isCurrent = existsSync(manifest) && readFileSync(join(INSTALLED, 'package.json'), 'utf8') === wanted;
  if (!isCurrent) install(wanted);
  return packageSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

function install(manifest: string): void {
  mkdirSync(INSTALLED, { recursive: true });
  writeFileSync(join(INSTALLED, 'package.json'), manifest);
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', INSTALLED], {
      cwd: INSTALLED,
      stdio: 'ignore',
    });
  } catch (cause) {
    throw new BuilderAbsent('Eleventy could not be installed', { cause });
  }
}

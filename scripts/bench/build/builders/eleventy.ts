import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { archiveFacts } from '../archive-facts.ts';
import { type Builder, BuilderAbsent, type Workplace } from '../builder.ts';
import { siteAssets } from '../site-assets.ts';
import { filesBelow, syncFolder } from '../sync-folder.ts';

const PEER = join(import.meta.dirname, '..', 'peers', 'eleventy');
/** Installed once and kept, outside the project. */
const INSTALLED = join(tmpdir(), 'backfile-bench-eleventy');
const packageSchema = z.object({ version: z.string() });

/**
 * Eleventy, installed on demand from the exact versions in `peers/eleventy/package.json`.
 *
 * @throws BuilderAbsent if it cannot be installed
 */
export async function eleventyBuilder({ archiveDir, folder, projectRoot }: Workplace): Promise<Builder> {
  const version = installedVersion();
  const siteDir = join(folder, 'site');
  const input = join(folder, 'input');
  mkdirSync(input, { recursive: true });
  for (const part of ['eleventy.config.js', 'lib', 'package.json'])
    cpSync(join(PEER, part), join(folder, part), { recursive: true });
  for (const part of ['_includes', 'pages']) cpSync(join(PEER, part), join(input, part), { recursive: true });
  symlinkSync(join(INSTALLED, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const assets = await siteAssets(projectRoot, join(folder, 'static'));
  const cli = join('node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return {
    id: 'eleventy',
    name: `Eleventy ${version}`,
    siteDir,
    takeIn: () => {
      writeFileSync(join(folder, 'facts.json'), JSON.stringify({ ...archiveFacts(archiveDir), assets }));
      for (const part of ['articles', 'issues']) syncFolder(join(input, part), contentOf(archiveDir, part));
    },
    forget: () => rmSync(siteDir, { recursive: true, force: true }),
    command: (limitSeconds) => ({ program: process.execPath, args: [cli], cwd: folder, limitSeconds }),
  };
}

/** The same files, with other names for two fields that mean something else to Eleventy. */
function* contentOf(archiveDir: string, part: string): Generator<readonly [string, string]> {
  yield [`${part}.11tydata.js`, readFileSync(join(PEER, `${part}.11tydata.js`), 'utf8')];
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

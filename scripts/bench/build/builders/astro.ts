import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { archiveFacts } from '../archive-facts.ts';
import type { Builder, Workplace } from '../builder.ts';
import { siteAssets } from '../site-assets.ts';

const PEER = join(import.meta.dirname, '..', 'peers', 'astro-stock');
const packageSchema = z.object({ version: z.string(), bin: z.object({ astro: z.string() }) });

/**
 * Astro as it comes: the articles in content collections (`glob`), our own pages, layouts and components, and in place of
 * our catalog `peers/astro-stock/catalog.mjs`, which answers from the collections. Its links stay root-absolute.
 */
export async function astroBuilder({ archiveDir, folder, projectRoot }: Workplace): Promise<Builder> {
  const manifest = createRequire(join(projectRoot, 'package.json')).resolve('astro/package.json');
  const { version, bin } = packageSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const siteDir = join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, 'src'), join(folder, 'src'), { recursive: true });
  // Feeds, pictures, sitemaps and robots.txt: archives without an address have none, but stock Astro makes what has a route.
  for (const file of globSync('src/pages/**/*.{json,png,txt,xml}.ts', { cwd: folder })) rmSync(join(folder, file));
  cpSync(join(PEER, 'astro.config.mjs'), join(folder, 'astro.config.mjs'));
  cpSync(join(PEER, 'content.config.mjs'), join(folder, 'src', 'content.config.mjs'));
  cpSync(join(PEER, 'catalog.mjs'), join(folder, 'src', 'catalog', 'index.ts'));
  cpSync(join(PEER, 'static-paths.mjs'), join(folder, 'src', 'views', 'static-paths.ts'));
  symlinkSync(dirname(dirname(manifest)), join(folder, 'node_modules'), 'junction');
  const assets = await siteAssets(projectRoot, join(folder, 'public'));
  const env = {
    PEER_ARCHIVE: archiveDir,
    BACKFILE_ASSETS: JSON.stringify(assets.all),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const args = [join(dirname(manifest), bin.astro), 'build'];
  return {
    id: 'astro',
    name: `Astro ${version}`,
    siteDir,
    takeIn: () => {
      const { archive, sections } = archiveFacts(archiveDir);
      writeFileSync(join(folder, 'facts.json'), JSON.stringify({ archive, sections }));
    },
    forget: () => {
      for (const part of ['dist', 'cache', '.astro']) rmSync(join(folder, part), { recursive: true, force: true });
    },
    command: (limitSeconds) => ({ program: process.execPath, args, cwd: folder, env, limitSeconds }),
  };
}

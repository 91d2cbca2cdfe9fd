import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from '../../build/program/assets.ts';

/**
 * Puts our style sheet and scripts into a peer's folder of static files, made as our build makes them.
 *
 * @returns their paths from the top of the site: those that templates name, and `all` by the names of their sources
 */
export async function siteAssets(
  projectRoot: string,
  publicDir: string,
): Promise<{ site: string; search: string; article: string; all: Record<string, string> }> {
  const own = `${publicDir}.assets`;
  const all = await buildAssets({ projectRoot, publicDir: own });
  cpSync(join(own, 'assets'), join(publicDir, 'assets'), { recursive: true });
  const pathOf = (name: string) => (all[name] ?? '').slice(1);
  return { site: pathOf('site.css'), search: pathOf('search.js'), article: pathOf('article.js'), all };
}

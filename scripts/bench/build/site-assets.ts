import { buildAssets } from '../../build/assets.ts';

/** Puts our style sheet and scripts into a peer's folder of static files. @returns their paths from the top of the site. */
export async function siteAssets(projectRoot: string, publicDir: string): Promise<{ site: string; search: string }> {
  const assets = await buildAssets({ projectRoot, publicDir });
  const pathOf = (name: string) => (assets[name] ?? '').replace(/^\//u, '');
  return { site: pathOf('site.css'), search: pathOf('search.js') };
}

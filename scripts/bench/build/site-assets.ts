import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Puts our style sheet and the script of the search page into a peer's folder of static files, made as our build makes them.
 *
 * @returns their paths from the top of the site
 */
export async function siteAssets(projectRoot: string, publicDir: string): Promise<{ site: string; search: string }> {
  const { metafile } = await build({
    entryPoints: ['src/styles/site.css', 'src/client/search.ts'],
    absWorkingDir: projectRoot,
    outdir: publicDir,
    entryNames: 'assets/[name].[hash]',
    assetNames: 'assets/[name].[hash]',
    bundle: true,
    minify: true,
    loader: { '.woff2': 'file', '.svg': 'file' },
    metafile: true,
  });
  const made = Object.entries(metafile.outputs).map(([path, { entryPoint = '' }]) => ({
    // Paths are told from the project, but it lies elsewhere.
    path: relative(publicDir, `${projectRoot}/${path}`),
    entryPoint,
  }));
  const pathOf = (name: string) => made.find(({ entryPoint }) => entryPoint.endsWith(name))?.path ?? '';
  return { site: pathOf('site.css'), search: pathOf('search.ts') };
}

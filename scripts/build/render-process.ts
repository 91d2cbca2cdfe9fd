import { build } from 'astro';
import { closeCatalog } from '../../src/catalog/connection.ts';
import { plannedPaths } from './plan.ts';
import { prerenderIntegration } from './prerender.ts';
import { openSiteFolder } from './site-folder.ts';

/**
 * The process that runs Astro, started by `site.ts`. Its environment names the catalog and the assets; its working
 * directory is a scratch folder of its own, because Astro puts the bundle under the working directory, where two builds
 * would delete each other's files.
 */

/** What the process is told, in its first message. */
export interface RenderOrder {
  projectRoot: string;
  siteDir: string;
  manifestFile: string;
  scratchDir: string;
  site?: string;
}

/** What it answers: progress as it goes, then one of the other two. */
export type RenderReport =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; written: number; unchanged: number; pages: number }
  | { kind: 'failed'; message: string };

/** Messages between processes are dear; pages are cheap. */
const PAGES_PER_REPORT = 100;

process.once('message', (order: RenderOrder) => {
  render(order).then(
    (report) => finish(report),
    (error: unknown) => finish({ kind: 'failed', message: describe(error, order.projectRoot) }),
  );
});

async function render({ projectRoot, siteDir, manifestFile, scratchDir, site }: RenderOrder): Promise<RenderReport> {
  const folder = openSiteFolder(siteDir, manifestFile);
  let pages = 0;
  const onProgress = (done: number, total: number) => {
    pages = total;
    if (done % PAGES_PER_REPORT === 0 || done === total) send({ kind: 'progress', done, total });
  };
  try {
    await build({
      root: projectRoot,
      // Astro empties its own folder at every build; what little lands there is copied from it afterwards.
      outDir: `${scratchDir}/out`,
      cacheDir: `${scratchDir}/cache`,
      publicDir: `${scratchDir}/public`,
      vite: { cacheDir: `${scratchDir}/vite` },
      logLevel: 'silent',
      ...(site === undefined ? {} : { site }),
      integrations: [prerenderIntegration({ site: folder, planned: plannedPaths(), onProgress })],
    });
    return { kind: 'done', ...folder.counts, pages };
  } finally {
    folder.close();
    closeCatalog();
  }
}

/** Names the place in the source where Astro or Vite know it, relative to the project. */
function describe(error: unknown, projectRoot: string): string {
  if (!(error instanceof Error)) return String(error);
  const at = error as Error & { loc?: { file?: string; line?: number }; id?: string; hint?: string };
  const file = at.loc?.file ?? at.id;
  const shown = file?.startsWith(projectRoot) ? file.slice(projectRoot.length + 1) : file;
  const place = shown === undefined ? '' : ` (${shown}${at.loc?.line === undefined ? '' : `:${at.loc.line}`})`;
  return `${error.message}${place}${at.hint === undefined ? '' : `\n${at.hint}`}`;
}

function send(report: RenderReport): void {
  process.send?.(report);
}

function finish(report: RenderReport): void {
  process.send?.(report, undefined, undefined, () => process.disconnect());
}

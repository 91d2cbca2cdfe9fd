import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RenderOrder, RenderReport } from './render-process.ts';

export interface RenderOptions extends RenderOrder {
  catalogFile: string;
  /** Paths of style sheets and scripts by name. */
  assets: Record<string, string>;
  onProgress?: (done: number, total: number) => void;
}

export interface RenderResult {
  /** Pages rendered. */
  pages: number;
  written: number;
  unchanged: number;
}

/**
 * Renders every page of the site in a process of its own, so that nothing of the build stays behind in this one: no
 * variables, no working directory, no modules of an earlier bundle.
 *
 * @throws naming the page that could not be rendered, or how the pages differ from the catalog.
 */
export async function renderSite({ catalogFile, assets, onProgress, ...order }: RenderOptions): Promise<RenderResult> {
  prepareScratch(order);
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), {
    cwd: order.scratchDir,
    // Options of this process, such as a test runner's, are not meant for that one.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      BACKFILE_CATALOG: catalogFile,
      BACKFILE_ASSETS: JSON.stringify(assets),
    },
  });
  const report = await lastReport(child, order, onProgress);
  if (report.kind === 'failed') throw new Error(report.message);
  const { pages, written, unchanged } = report;
  return { pages, written, unchanged };
}

/** The bundle takes some packages from `node_modules`, which it looks for in the folders above it. */
function prepareScratch({ scratchDir, projectRoot }: RenderOrder): void {
  mkdirSync(scratchDir, { recursive: true });
  const astroFolder = dirname(createRequire(join(projectRoot, 'astro.config.mjs')).resolve('astro/package.json'));
  symlinkSync(dirname(astroFolder), join(scratchDir, 'node_modules'), 'junction');
}

type LastReport = Exclude<RenderReport, { kind: 'progress' }>;

function lastReport(child: ChildProcess, order: RenderOrder, onProgress: RenderOptions['onProgress']): Promise<LastReport> {
  return new Promise((resolve, reject) => {
    let last: LastReport | undefined;
    child.on('message', (report: RenderReport) => {
      if (report.kind === 'progress') onProgress?.(report.done, report.total);
      else last = report;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (last) resolve(last);
      else reject(new Error(`Rendering stopped without a result (${signal ?? `exit code ${code}`}).`));
    });
    child.send(order);
  });
}

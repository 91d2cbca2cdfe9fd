import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';

/**
 * The process that runs Astro, started by `program.ts`: it compiles the pages to a bundle and renders none of them.
 */

/** What the process is told, in its first message. */
export interface BundleOrder {
  projectRoot: string;
  /** Its working directory; the bundle comes into `bundle/`. */
  dir: string;
  site?: string;
}

/** A bundle and the routes that it renders. */
export interface Bundle {
  /** Its module, relative to `dir`. */
  entry: string;
  /** Files of the routes, relative to the project; `pathname` for those that have one address only. */
  routes: { component: string; pathname?: string; type: 'page' | 'endpoint' }[];
}

/** What the process answers. */
export type BundleReport = { kind: 'done'; bundle: Bundle; message?: never } | { kind: 'failed'; message: string };

const ENTRY_PATTERN = /^prerender-entry\..+\.mjs$/u;

// Where the build is gone there is nobody to bundle for.
process.once('disconnect', () => process.exit(1));

process.once('message', (order: BundleOrder) => {
  bundle(order).then(
    (made) => finish({ kind: 'done', bundle: made }),
    (error: unknown) => finish({ kind: 'failed', message: describe(error, order.projectRoot) }),
  );
});

async function bundle({ projectRoot, dir, site }: BundleOrder): Promise<Bundle> {
  const routes: Bundle['routes'] = [];
  const outDir = join(dir, 'astro');
  await build({
    root: projectRoot,
    outDir,
    cacheDir: join(dir, 'astro-cache'),
    publicDir: join(dir, 'no-public'),
    vite: { cacheDir: join(dir, 'vite') },
    // An inlined style would be lost unseen; one in a file is found below.
    build: { inlineStylesheets: 'never' },
    logLevel: 'silent',
    ...(site === undefined ? {} : { site }),
    integrations: [keepBundle({ from: join(outDir, '.prerender'), to: join(dir, 'bundle'), routes })],
  });
  const emitted = readdirSync(outDir).filter((name) => !name.startsWith('.'));
  if (emitted.length > 0) {
    throw new Error(
      `Astro bundled ${emitted.join(', ')} for a component: put styles into src/styles/site.css and scripts into src/client/.`,
    );
  }
  const entry = readdirSync(join(dir, 'bundle')).find((name) => ENTRY_PATTERN.test(name));
  if (entry === undefined) throw new Error('Astro made no bundle to render pages with.');
  return { entry: join('bundle', entry), routes };
}

/**
 * Takes the bundle that Astro made for prerendering out of the hook that it has for other runtimes, and tells it that there is
 * nothing to render. The hook is made for adapters, so the Astro version is pinned and `tests/build/program.test.ts` holds the contract.
 */
function keepBundle({ from, to, routes }: { from: string; to: string; routes: Bundle['routes'] }): AstroIntegration {
  return {
    name: 'backfile-bundle',
    hooks: {
      'astro:routes:resolved': ({ routes: resolved }) => {
        // Astro resolves them more than once.
        routes.length = 0;
        for (const { entrypoint, pathname, type, origin } of resolved) {
          if (origin !== 'project') continue;
          if (type !== 'page' && type !== 'endpoint')
            throw new Error(`${entrypoint} is a ${type} route; use an ordinary page instead.`);
          routes.push({ component: entrypoint, ...(pathname === undefined ? {} : { pathname }), type });
        }
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'backfile',
          // The standard one would load the bundle, and with it the catalog, which need not exist yet.
          setup: async () => {},
          getStaticPaths: async () => {
            cpSync(from, to, { recursive: true });
            return [];
          },
        }));
      },
    },
  };
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

function finish(report: BundleReport): void {
  process.removeAllListeners('disconnect');
  process.send?.(report, undefined, undefined, () => process.disconnect());
}

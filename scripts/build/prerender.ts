import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { checkOffered, type OfferedPage, outputPathOf } from './plan.ts';
import { makeLinksRelative } from './relative-links.ts';
import type { SiteFolder } from './site-folder.ts';

/** Where pages believe that they are; only the path part of it ever shows. */
const ORIGIN = 'http://localhost';

export interface PrerenderOptions {
  site: SiteFolder;
  /** Output paths that the catalog implies. */
  planned: readonly string[];
  onProgress: (done: number, total: number) => void;
}

/**
 * Renders all pages inside the hook that Astro has for other runtimes, one after the other, straight into the site folder.
 * Astro itself is told that there is nothing to do, which saves it everything it does around each page: directories, file
 * handles, log lines, and holding all of it in memory. The hook is made for adapters, so the Astro version is pinned and
 * `tests/build/prerender.test.ts` holds the contract.
 */
export function prerenderIntegration(options: PrerenderOptions): AstroIntegration {
  return {
    name: 'backfile-prerender',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'backfile',
          async getStaticPaths() {
            await renderAll(standard, await standard.getStaticPaths(), options);
            return [];
          },
        }));
      },
    },
  };
}

async function renderAll(
  standard: AstroPrerenderer,
  offered: PathWithRoute[],
  { site, planned, onProgress }: PrerenderOptions,
): Promise<void> {
  const pages = offered.map((each) => ({ ...each, facts: factsOf(each) }));
  const facts = pages.map((page) => page.facts);
  checkOffered(facts, planned);
  site.declare(facts.map(outputPathOf));
  let done = 0;
  for (const page of pages) {
    const path = outputPathOf(page.facts);
    site.write(path, await renderPage(standard, page, path));
    done += 1;
    onProgress(done, pages.length);
  }
}

function factsOf({ pathname, route }: PathWithRoute): OfferedPage {
  const { component, params, type } = route;
  if (type !== 'page' && type !== 'endpoint') throw new Error(`${component} is a ${type} route; use an ordinary page instead.`);
  return { pathname, component, hasParameters: params.length > 0, type };
}

async function renderPage(
  standard: AstroPrerenderer,
  { pathname, route, facts }: PathWithRoute & { facts: OfferedPage },
  path: string,
): Promise<Uint8Array> {
  const request = new Request(new URL(requestPath(pathname, facts.type), ORIGIN));
  let response: Response;
  try {
    const rendered = await standard.render(request, { routeData: route });
    response = rendered instanceof Response ? rendered : rendered.response;
  } catch (cause) {
    throw new Error(`${path} could not be rendered: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  // An empty answer comes back as the 404 page, and a redirect as an empty one: only the expected status will do.
  const expected = path === '404.html' ? 404 : 200;
  if (response.status !== expected) throw new Error(`${path} was rendered with status ${response.status}, not ${expected}.`);
  if (!path.endsWith('.html')) return new Uint8Array(await response.arrayBuffer());
  return Buffer.from(makeLinksRelative(await response.text(), path));
}

/** As Astro's own build asks for it: pages with a final slash, endpoints without. */
function requestPath(pathname: string, type: OfferedPage['type']): string {
  const address = pathname.replace(/^\/+|\/+$/gu, '');
  return type === 'endpoint' || address === '' ? `/${address}` : `/${address}/`;
}

import { pathToFileURL } from 'node:url';
import type { PageLocals } from '../../../src/i18n/page-language.ts';
import { sharedPath } from '../../../src/site/addresses.ts';
import { PAGE_ROUTES } from '../../../src/views/page-routes.ts';
import type { PageOrder } from './page-order.ts';

/**
 * The part that is used of the module which Astro 7.3.5 bundles for prerendering. It is made for Astro's own build; what a build
 * hands to it (`setInternals`, `setOptions`) matters for styles and scripts of components, of which our pages have none.
 * `tests/build/program.test.ts` compares its pages with those of Astro's own build.
 */
interface AstroApp {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: { clearAll(): void };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData; locals?: PageLocals }): Promise<Response>;
}

interface RouteData {
  component: string;
  type: string;
}

/** Templates that are ready to render. */
export interface BundledApp {
  /** An HTML page as text, anything else as bytes. @throws naming its file in the site, for anything but success */
  render(page: PageOrder['page'], origin: string): Promise<string | Uint8Array>;
  /** Must be called when another batch of pages is set. */
  forgetPaths(): void;
}

/** Loads the bundle. @throws if the project lacks a route for a kind of page, or has two */
export async function loadApp(entry: string): Promise<BundledApp> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: AstroApp };
  app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [], config: {} },
    logger: { options: { destination: { write: () => true }, level: 'silent' } },
  });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  return {
    forgetPaths: () => app.routeCache.clearAll(),
    async render(page, origin) {
      const component = page.kind === 'free' ? page.component : `src/pages/${PAGE_ROUTES[page.kind]}`;
      const routeData = routes.get(component);
      if (!routeData) throw new Error(`No route makes ${page.path}: ${component} is missing.`);
      return bodyOf(app, { page, routeData, origin });
    },
  };
}

interface Asked {
  page: PageOrder['page'];
  routeData: RouteData;
  origin: string;
}

async function bodyOf(app: AstroApp, { page: { path, language }, routeData, origin }: Asked): Promise<string | Uint8Array> {
  const locals = language === undefined ? {} : { locals: { language } };
  let response: Response;
  let body: string | Uint8Array;
  try {
    response = await app.render(new Request(`${origin}${requestPath(sharedPath(path, language))}`), { routeData, ...locals });
    body = path.endsWith('.html') ? await response.text() : await response.bytes();
  } catch (cause) {
    throw new Error(`${path} could not be rendered: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  // An empty answer comes back as the 404 page, and a redirect as an empty one: only the expected status will do.
  const expected = path === '404.html' ? 404 : 200;
  if (response.status !== expected) throw new Error(`${path} was rendered with status ${response.status}, not ${expected}.`);
  return body;
}

/** As Astro's own build asks for it: pages with a final slash, endpoints without. */
function requestPath(path: string): string {
  if (path === '404.html') return '/404/';
  return `/${path.endsWith('index.html') ? path.slice(0, -'index.html'.length) : path}`;
}

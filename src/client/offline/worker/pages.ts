import { matchPrecache } from 'workbox-precaching';
import { NetworkFirst } from 'workbox-strategies';
import { bounded } from './bounded.ts';
import { heldPage } from './held-files.ts';
import type { WorkerEvent } from './worker-scope.ts';

/** Pages read last that stay readable. */
const PAGES_KEPT = 200;
/** How long a slow network is waited for where the page was read before, in seconds. */
const PATIENCE_SECONDS = 10;
const OFFLINE_PAGE = 'about/offline/index.html';

let reading: NetworkFirst | undefined;

/** Answers for a page: from the network, else as it was read last, else as it is kept, else with the page that says what is not there. */
export async function readPage(request: Request, event: WorkerEvent, root: URL): Promise<Response> {
  reading ??= new NetworkFirst({
    cacheName: `backfile-read:${root.href}`,
    plugins: bounded(PAGES_KEPT),
    networkTimeoutSeconds: PATIENCE_SECONDS,
  });
  try {
    return await reading.handle({ request, event });
  } catch {
    return (await heldPage(request.url, root)) ?? offlinePage(new URL(request.url), root);
  }
}

/** In the language of the page that is missing. Its links start from where it lies itself. */
async function offlinePage(url: URL, root: URL): Promise<Response> {
  const [folder = ''] = url.pathname.slice(root.pathname.length).split('/');
  const addresses = [`${folder}/${OFFLINE_PAGE}`, OFFLINE_PAGE].map((path) => new URL(path, root).href);
  for (const address of addresses) {
    const page = await matchPrecache(address);
    if (!page) continue;
    const base = `<base href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
    const html = (await page.text()).replace('<head>', () => `<head>${base}`);
    return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
  return Response.error();
}

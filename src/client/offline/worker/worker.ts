import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { bounded } from './bounded.ts';
import { forgetKept, heldFile, heldShardFile } from './held-files.ts';
import { readPage } from './pages.ts';
import { answerShardList } from './shard-list.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope & { __WB_MANIFEST: PrecacheEntry[] };

/**
 * The service worker of a site: answers from the network as long as there is one, then with what is kept. The build puts the list of
 * the shell, the few files that all readers get, in the place of `__WB_MANIFEST`.
 */
precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();
clientsClaim();

const root = new URL(self.registration.scope);
const pathOf = (url: URL) => (url.href.startsWith(root.href) ? url.pathname.slice(root.pathname.length) : undefined);

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && pathOf(url) !== undefined,
  ({ request, event }) => readPage(request, event, root),
);

registerRoute(
  ({ url }) => pathOf(url) === 'search/shards.json',
  ({ request }) => answerShardList(request, root),
);

registerRoute(
  ({ url }) => pathOf(url)?.startsWith('search/') ?? false,
  async ({ request, url }) => (await heldShardFile(url, root)) ?? fetch(request),
);

/** Style sheets and scripts carry a hash in their names, so that whichever is found is right. Those of pages that were read, some. */
const assets = new CacheFirst({ cacheName: `backfile-assets:${root.href}`, plugins: bounded(60) });
registerRoute(
  ({ url }) => pathOf(url)?.startsWith('assets/') ?? false,
  async ({ request, event, url }) => (await heldFile(url.href, root)) ?? assets.handle({ request, event }),
);

self.addEventListener('message', (event) => {
  const { read, kept } = (event.data ?? {}) as { read?: unknown; kept?: unknown };
  if (kept === true) forgetKept();
  if (typeof read === 'string' && pathOf(new URL(read)) !== undefined) {
    event.waitUntil(readPage(new Request(read), event, root));
  }
});

import { siteRoot } from '../lazy-script.ts';

/** Of a site that is read offline, on every page: starts the service worker. */
const root = siteRoot();

if ('serviceWorker' in navigator && root.protocol.startsWith('http')) {
  const workers = navigator.serviceWorker;
  const isFirst = workers.controller === null;
  // When all else has been loaded: what the worker fetches for later must not hold up the page.
  addEventListener('load', () => {
    workers
      .register(new URL('service-worker.js', root).href, { scope: root.pathname })
      .then(() => workers.ready)
      // The first page came without the worker, which then does not know that it was read.
      .then(({ active }) => isFirst && active?.postMessage({ read: location.href }))
      // Not a secure page, storage switched off: reading online goes on as ever.
      .catch(() => undefined);
  });
}

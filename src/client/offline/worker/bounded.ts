import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { keptUrl } from '../kept-years.ts';

/** Lets a cache hold so many whole answers of ours, those asked for last, each under one address. */
export function bounded(maxEntries: number): WorkboxPlugin[] {
  return [
    { cacheKeyWillBeUsed: async ({ request }) => keptUrl(request.url) },
    { cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null) },
    new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin,
  ];
}

import { readKept } from '../kept-years.ts';
import { OfflineError } from './offline-error.ts';

/** Sent within a page when what is kept has changed: its parts show it anew. */
const CHANGED = 'backfile-kept';

/**
 * Does something to a year while nothing else does, in this window or another; then tells the page and the service worker.
 *
 * @throws OfflineError if somebody else is at it
 */
export async function changeKept(root: URL, path: string, change: () => Promise<void>): Promise<void> {
  try {
    await alone(`backfile-kept:${root.href}:${path}`, change);
  } finally {
    navigator.serviceWorker.controller?.postMessage({ kept: true });
    const { active } = (await navigator.serviceWorker.getRegistration(root.href)) ?? {};
    active?.postMessage({ kept: true });
    dispatchEvent(new Event(CHANGED));
  }
}

/** Calls when anything kept has changed. */
export function whenKeptChanges(show: () => void): void {
  addEventListener(CHANGED, show);
}

/** Removes all versions of a year and what was loaded of it. */
export function removeYear(root: URL, path: string): Promise<void> {
  return changeKept(root, path, async () => {
    const { years, parts } = await readKept(root);
    for (const each of [...years, ...parts]) if (each.path === path) await caches.delete(each.cache);
  });
}

/** Old browsers have no locks: there two windows at once do the same work twice. */
async function alone(name: string, change: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return change();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new OfflineError('elsewhere');
    await change();
  });
}

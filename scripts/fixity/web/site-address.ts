import { FixityError } from '../fixity-error.ts';
import { MANIFEST } from '../names.ts';

/** Whether something is an address rather than a path. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

/**
 * The root of a site, from any way to write it: with or without the last slash, or with the file at the root.
 *
 * @throws FixityError if it is none, or carries a password, which would end up in messages
 */
export function siteAddress(text: string): URL {
  const url = tryUrl(text);
  if (!url || !isAddress(text) || url.username !== '' || url.password !== '') throw new FixityError('web-address', { url: text });
  url.search = '';
  url.hash = '';
  const path = url.pathname.replace(new RegExp(`/(?:${MANIFEST}|index\\.html)$`, 'u'), '/');
  url.pathname = path.endsWith('/') ? path : `${path}/`;
  return url;
}

/** The address of a file of a site. */
export function fileAddress(base: URL, path: string): URL {
  return new URL(base.href + path.split('/').map(encodeURIComponent).join('/'));
}

/** Whether an address lies within a site. */
export function isWithin(base: URL, { origin, pathname, username }: URL): boolean {
  return origin === base.origin && username === '' && pathname.startsWith(base.pathname);
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // What is no address is told by the caller.
    return undefined;
  }
}

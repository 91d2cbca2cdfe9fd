import { posix } from 'node:path';
import { linksIn, ROOT_ATTRIBUTE } from './relative-links.ts';
import type { StartTag } from './tags.ts';

/** A link that does not lead anywhere in a copy of the site. */
export interface LinkProblem {
  /** File of the page, relative to the site folder. */
  page: string;
  /** The address as written. */
  link: string;
  /**
   * `root-absolute`: works only at the root of a server; `outside`: leads out of the site folder; `missing`: there is no such
   * file (a folder is none: from disk no server adds its `index.html`); `no-such-id`: the page has no such element.
   */
  reason: 'root-absolute' | 'outside' | 'missing' | 'no-such-id';
}

/** A file of the site that a page links to, and the element in it where one is named. */
export interface LinkTarget {
  /** The address as written. */
  link: string;
  path: string;
  id?: string;
}

export interface LinkTargets {
  targets: LinkTarget[];
  problems: Omit<LinkProblem, 'page'>[];
}

/**
 * Where the links of a page lead within the site, whether or not anything is there.
 *
 * @param page the file that they start from
 * @param areFinished whether the page is as it lies in the site; else addresses from the root, `/about/#marks`, are going to
 *   be made relative, and lead to the `index.html` of a folder
 */
export function linkTargets(page: string, tags: StartTag[], { areFinished }: { areFinished: boolean }): LinkTargets {
  const found: LinkTargets = { targets: [], problems: [] };
  for (const { attribute, addresses } of linksIn(tags)) {
    for (const link of addresses) {
      const isOurs = !areFinished && link.startsWith('/') && !link.startsWith('//');
      const target =
        attribute.name === ROOT_ATTRIBUTE ? rootTarget(page, link, isOurs) : isOurs ? fromRoot(link) : resolveLink(page, link);
      if (typeof target === 'string') found.problems.push({ link, reason: target });
      else if (target) found.targets.push({ link, ...target });
    }
  }
  return found;
}

/** The links of a page with a base, such as the error page, start at the online home wherever the page is shown. */
export function hasOnlineBase(tags: readonly StartTag[]): boolean {
  const base = tags.find(({ name }) => name === 'base');
  return base?.attributes.some(({ name, value }) => name === 'href' && /^https?:/iu.test(value)) ?? false;
}

/** What links to a page can name. */
export function idsOf(tags: readonly StartTag[]): string[] {
  const ids: string[] = [];
  for (const { name: element, attributes } of tags) {
    for (const { name, value } of attributes) if (name === 'id' || (name === 'name' && element === 'a')) ids.push(value);
  }
  return ids;
}

type Target = Omit<LinkTarget, 'link'>;

function fromRoot(link: string): Target {
  const hashAt = link.indexOf('#');
  const whole = hashAt === -1 ? link : link.slice(0, hashAt);
  const queryAt = whole.indexOf('?');
  const path = queryAt === -1 ? whole : whole.slice(0, queryAt);
  return withId(
    decoded(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)),
    hashAt === -1 ? '' : link.slice(hashAt + 1),
  );
}

/** @returns nothing for a link that leaves the site. */
function resolveLink(page: string, link: string): Target | LinkProblem['reason'] | undefined {
  if (link.startsWith('#')) return withId(page, link.slice(1));
  if (link.startsWith('/')) return 'root-absolute';
  if (/^[a-z][a-z0-9+.-]*:/iu.test(link)) return undefined;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(link) ?? [];
  const target = path === '' ? page : posix.join(posix.dirname(page), decoded(path));
  return target.startsWith('..') ? 'outside' : withId(target, fragment);
}

function withId(path: string, fragment: string): Target {
  // A text fragment asks the browser to search, and names no element.
  return fragment === '' || fragment.startsWith(':~:') ? { path } : { path, id: decoded(fragment) };
}

/** The value that scripts put before file names must lead to the root folder of the site, no more and no less. */
function rootTarget(page: string, link: string, isOurs: boolean): LinkProblem['reason'] | undefined {
  if (isOurs) return undefined;
  if (link.startsWith('/')) return 'root-absolute';
  const target = posix.join(posix.dirname(page), link);
  if (target.startsWith('..')) return 'outside';
  return target === './' || target === '.' ? undefined : 'missing';
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded text after all: a stray percent sign stands for itself.
    return text;
  }
}

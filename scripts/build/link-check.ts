import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from './files.ts';
import { linksIn, ROOT_ATTRIBUTE } from './relative-links.ts';
import { type StartTag, startTags } from './tags.ts';

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

/** Checks every link of every HTML file, each read once. Links to other sites are not followed. */
export function checkLinks(siteDir: string): LinkProblem[] {
  const files = filesUnder(siteDir, '');
  const fileSet = new Set(files);
  const ids = new Map<string, Set<string>>();
  const problems: LinkProblem[] = [];
  /** Elements that links name can be looked for only when all pages have been read. */
  const named: { page: string; link: string; target: string; id: string }[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const tags = startTags(readFileSync(join(siteDir, page), 'utf8'));
    ids.set(page, idsOf(tags));
    const from = hasOnlineBase(tags) ? 'index.html' : page;
    for (const { link, isRoot } of addressesIn(tags)) {
      const result = isRoot ? resolveRoot(from, link) : resolveLink(from, link, fileSet);
      if (result?.reason) problems.push({ page, link, reason: result.reason });
      else if (result?.id) named.push({ page, link, target: result.target, id: result.id });
    }
  }
  for (const { page, link, target, id } of named) {
    if (ids.get(target)?.has(id) === false) problems.push({ page, link, reason: 'no-such-id' });
  }
  return problems;
}

function addressesIn(tags: StartTag[]): { link: string; isRoot: boolean }[] {
  return linksIn(tags).flatMap(({ attribute, addresses }) => {
    return addresses.map((link) => ({ link, isRoot: attribute.name === ROOT_ATTRIBUTE }));
  });
}

/** The links of a page with a base, such as the error page, start at the online home wherever the page is shown. */
function hasOnlineBase(tags: StartTag[]): boolean {
  const base = tags.find(({ name }) => name === 'base');
  return base?.attributes.some(({ name, value }) => name === 'href' && /^https?:/iu.test(value)) ?? false;
}

function idsOf(tags: StartTag[]): Set<string> {
  const found = tags.flatMap(({ name, attributes }) => {
    return attributes.filter((each) => each.name === 'id' || (name === 'a' && each.name === 'name'));
  });
  return new Set(found.map(({ value }) => value));
}

type Resolved = { reason: LinkProblem['reason'] } | { reason?: never; target: string; id: string };

/** @returns nothing for a link that leaves the site. */
function resolveLink(page: string, link: string, files: ReadonlySet<string>): Resolved | undefined {
  if (link.startsWith('/')) return { reason: 'root-absolute' };
  if (/^[a-z][a-z0-9+.-]*:/iu.test(link)) return undefined;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(link) ?? [];
  const target = path === '' ? page : posix.join(posix.dirname(page), decoded(path));
  if (target.startsWith('..')) return { reason: 'outside' };
  if (!files.has(target)) return { reason: 'missing' };
  // A text fragment asks the browser to search, and names no element.
  const id = fragment.startsWith(':~:') ? '' : decoded(fragment);
  return { target, id };
}

/** The value that scripts put before file names must lead to the root folder of the site, no more and no less. */
function resolveRoot(page: string, link: string): Resolved | undefined {
  if (link.startsWith('/')) return { reason: 'root-absolute' };
  const target = posix.join(posix.dirname(page), link);
  if (target.startsWith('..')) return { reason: 'outside' };
  return target === './' || target === '.' ? undefined : { reason: 'missing' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded text after all: a stray percent sign stands for itself.
    return text;
  }
}

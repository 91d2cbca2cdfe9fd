import { type Attribute, type StartTag, startTags } from './tags.ts';

/** Attributes that hold one address. */
const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href']);
/** Attributes that hold several, each with a width or density. */
const SET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);
/** Holds the path of the site's root folder, for scripts that add file names to it. */
export const ROOT_ATTRIBUTE = 'data-root';
/** All of these, those that tell whether a tag holds a link, and those that links can name. */
export const ATTRIBUTES_TO_READ: ReadonlySet<string> = new Set([
  ...ADDRESS_ATTRIBUTES,
  ...SET_ATTRIBUTES,
  ROOT_ATTRIBUTE,
  'rel',
  'hreflang',
  'http-equiv',
  'content',
  'id',
  'name',
]);
const NONE: Attribute[] = [];

/** A link of a page, with the attribute it stands in. */
export interface Link {
  element: string;
  attribute: Attribute;
  /** Addresses as written. */
  addresses: string[];
}

/**
 * Makes every link of a page relative, so that the site works under any path and from disk. Only the values change: all
 * other bytes stay. A link to a folder gets its `index.html`, which no server stands in for when a page is opened as a file.
 * `rel=canonical` and `base` are left alone: they name the online home.
 *
 * @param path of the page within the site, `lanchuan-ribao/2024-10-18/index.html`.
 * @param tags of the page, with `ATTRIBUTES_TO_READ` at least, where they have been read already
 */
export function makeLinksRelative(html: string, path: string, tags = startTags(html, ATTRIBUTES_TO_READ)): string {
  const depth = path.split('/').length - 1;
  let rewritten = '';
  let copied = 0;
  for (const tag of tags) {
    for (const attribute of linkAttributes(tag)) {
      const value = relativeValue(attribute, depth);
      if (value === attribute.value) continue;
      rewritten += `${html.slice(copied, attribute.start)}"${escapeValue(value)}"`;
      copied = attribute.end;
    }
  }
  return rewritten + html.slice(copied);
}

/** Every link of a page but the canonical one and the base, in order. */
export function linksIn(tags: StartTag[]): Link[] {
  return tags.flatMap((tag) =>
    linkAttributes(tag).map((attribute) => ({ element: tag.name, attribute, addresses: addressesOf(attribute) })),
  );
}

/** The attributes of a tag that hold addresses. */
function linkAttributes({ name, attributes }: StartTag): Attribute[] {
  if (attributes.length === 0 || name === 'base') return NONE;
  if (name === 'link' && attributes.some((each) => each.name === 'rel' && /\bcanonical\b/iu.test(each.value))) return NONE;
  return attributes.filter((attribute) => holdsAddresses(name, attribute, attributes));
}

function holdsAddresses(element: string, { name }: Attribute, all: readonly Attribute[]): boolean {
  if (name === 'data') return element === 'object';
  if (name === 'content') return all.some((each) => each.name === 'http-equiv' && each.value.toLowerCase() === 'refresh');
  return ADDRESS_ATTRIBUTES.has(name) || name === ROOT_ATTRIBUTE || SET_ATTRIBUTES.has(name);
}

/** Addresses as written, of an attribute that holds some. */
function addressesOf({ name, value }: Attribute): string[] {
  if (name === ROOT_ATTRIBUTE) return [value];
  if (SET_ATTRIBUTES.has(name)) return candidates(value).map(({ address }) => address);
  if (name === 'content') return [REFRESH_PATTERN.exec(value)?.[2] ?? ''];
  return [value.trim()];
}

/** `0; url=/lanchuan-ribao/2024-10-18/` of an alias page. */
export const REFRESH_PATTERN = /^(\s*[\d.]+\s*[;,]\s*url\s*=\s*)(.*?)\s*$/iu;

function relativeValue({ name, value }: Attribute, depth: number): string {
  if (name === ROOT_ATTRIBUTE) return value.startsWith('/') ? relativeAddress(value, depth, '') : value;
  if (name === 'content') {
    return value.replace(REFRESH_PATTERN, (_, before: string, address: string) => before + relativeAddress(address, depth));
  }
  if (!SET_ATTRIBUTES.has(name)) return relativeAddress(value.trim(), depth, 'index.html', value);
  return candidates(value)
    .map(({ address, descriptor }) => relativeAddress(address, depth) + (descriptor === '' ? '' : ` ${descriptor}`))
    .join(', ');
}

/** @param unchanged what to give back where the address is not root-absolute: the value with the spaces it had. */
function relativeAddress(address: string, depth: number, index = 'index.html', unchanged = address): string {
  if (!address.startsWith('/') || address.startsWith('//')) return unchanged;
  const end = endOfPath(address);
  // At the root a bare `./` stands for the folder; elsewhere the steps up do.
  const up = depth === 0 ? './' : '../'.repeat(depth);
  return up + address.slice(1, end) + (address[end - 1] === '/' ? index : '') + address.slice(end);
}

function endOfPath(address: string): number {
  const query = address.indexOf('?');
  const fragment = address.indexOf('#');
  if (query === -1 || fragment === -1) return Math.max(query, fragment) === -1 ? address.length : Math.max(query, fragment);
  return Math.min(query, fragment);
}

/** The parts of `a.jpg 1x, b.jpg 2x`. Our addresses hold no commas or spaces. */
function candidates(value: string): { address: string; descriptor: string }[] {
  return value
    .split(',')
    .map((part) => part.trim().split(/\s+/u))
    .filter(([address]) => address)
    .map(([address = '', ...descriptor]) => ({ address, descriptor: descriptor.join(' ') }));
}

function escapeValue(value: string): string {
  if (!/[&"<>]/u.test(value)) return value;
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { REFRESH_PATTERN } from './relative-links.ts';
import type { StartTag } from './tags.ts';

/** Attributes that lead readers from page to page. Styles, scripts and pictures are the same for all languages. */
const LEADING_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'action', 'formaction', 'cite']);

/**
 * Leads the links of a page in the second interface language on to pages in that language: `/lanchuan-ribao/` to
 * `/en/lanchuan-ribao/`. Pages are folders, so all that ends in a slash is one; feeds, assets and the like are shared, and so
 * is the root folder that scripts start from. Links that name a language (`hreflang`) lead to the page in that.
 *
 * @param tags of the page as rendered, their links from the root of the site; their values are changed
 * @param folder of the pages in that language: `en`
 */
export function leadToLanguage(tags: readonly StartTag[], folder: string): void {
  for (const { attributes } of tags) {
    if (attributes.some(({ name }) => name === 'hreflang')) continue;
    for (const attribute of attributes) {
      if (LEADING_ATTRIBUTES.has(attribute.name)) attribute.value = inFolder(attribute.value.trim(), folder, attribute.value);
      if (attribute.name !== 'content') continue;
      attribute.value = attribute.value.replace(
        REFRESH_PATTERN,
        (_, before: string, address: string) => before + inFolder(address, folder, address),
      );
    }
  }
}

function inFolder(address: string, folder: string, unchanged: string): string {
  return /^\/(?:[^/?#][^?#]*\/)?(?:$|[?#])/u.test(address) ? `/${folder}${address}` : unchanged;
}

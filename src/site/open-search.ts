import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ArchiveFacts } from '../catalog/types/archive.ts';
import { messagesFor } from '../i18n/index.ts';
import { absoluteUrl, OPEN_SEARCH_PATH, SEARCH_PATH } from './addresses.ts';
import { xmlText } from './xml-text.ts';

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/';
/** By which browsers know such a file, and pages name it. */
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';

/** Characters that a name may have; browsers leave out a description with longer ones. */
const SHORT_NAME = 16;
const LONG_NAME = 48;

/**
 * Describes the search of the archive to browsers, which can then ask it from their address bar (OpenSearch 1.1, draft 6). It
 * names no icon: the archive has none.
 *
 * @param home the online home of the archive: addresses in it must be full
 */
export function openSearchXml(home: string, { title, language, newspapers }: ArchiveFacts): string {
  const { description } = messagesFor(language).openSearch;
  // Braces in an address would be taken for a parameter.
  const plainHome = home.replaceAll('{', '%7B').replaceAll('}', '%7D');
  const templateOf = (path: string) => absoluteUrl(plainHome, path);
  const languages = new Set([language, ...newspapers.map((paper) => paper.language ?? language)]);
  const tree = x('OpenSearchDescription', { xmlns: NAMESPACE }, [
    x('ShortName', cut(title, SHORT_NAME)),
    x('LongName', cut(title, LONG_NAME)),
    x('Description', description),
    x('Url', { type: 'text/html', method: 'get', template: `${templateOf(SEARCH_PATH)}?q={searchTerms}` }),
    x('Url', { type: OPEN_SEARCH_TYPE, rel: 'self', template: templateOf(OPEN_SEARCH_PATH) }),
    ...[...languages].map((each) => x('Language', each)),
    x('InputEncoding', 'UTF-8'),
    x('OutputEncoding', 'UTF-8'),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`;
}

/** A name of so many characters at most. */
function cut(name: string, limit: number): string {
  const characters = [...xmlText(name)];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}

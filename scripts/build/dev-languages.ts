import type { Archive } from '../../src/schemas/archive.ts';
import { LANGUAGE_FOLDERS } from '../../src/schemas/archive.ts';

/** Under this name Astro 7.3.5 takes the locals of a page from a request to its development server. */
const LOCALS = Symbol.for('astro.locals');

/** What is needed of a request; `url` is changed. */
interface PageRequest {
  url?: string | undefined;
}

/**
 * Has the development server answer for pages in the second interface language: `/en/about/` is the page of `/about/`, told its
 * language. Their links lead to pages in the first language, since only a build rewrites links; all but the switch.
 *
 * @param readArchive gives `archive.yml` as it is now
 */
export function toPageLanguage(request: PageRequest, readArchive: () => Archive): void {
  const { url = '' } = request;
  const folder = /^\/([a-z-]+)\//u.exec(url)?.[1];
  if (folder === undefined || !Object.values(LANGUAGE_FOLDERS).includes(folder)) return;
  const language = secondLanguage(readArchive);
  if (language === undefined || LANGUAGE_FOLDERS[language] !== folder) return;
  request.url = url.slice(folder.length + 1);
  Reflect.set(request, LOCALS, { language });
}

/** None where the file cannot be used: the server tells of that elsewhere. */
function secondLanguage(readArchive: () => Archive): Archive['secondLanguage'] {
  try {
    return readArchive().secondLanguage;
  } catch {
    return undefined;
  }
}

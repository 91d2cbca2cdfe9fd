import type { Language } from '../schemas/archive.ts';
import { pathInLanguage } from './addresses.ts';

/** A page in one of the languages of the interface. */
export interface PageVersion {
  language: Language;
  /** Root-absolute. */
  path: string;
}

/**
 * A page in both languages of its archive, the first language first; in none where the archive has one only.
 *
 * @param path in the first language
 */
export function pageVersions(path: string, { language, secondLanguage }: PageLanguages): PageVersion[] {
  if (secondLanguage === undefined) return [];
  return [
    { language, path },
    { language: secondLanguage, path: pathInLanguage(path, secondLanguage) },
  ];
}

/** What an archive says of the languages of its interface. */
interface PageLanguages {
  language: Language;
  secondLanguage?: Language;
}

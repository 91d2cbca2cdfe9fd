import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { Citation, CitedArticle } from './cited-article.ts';
import { cslJson } from './csl-json.ts';
import { gbtOnline, gbtPrint } from './gb-t-7714.ts';
import { mla } from './mla.ts';
import { ris } from './ris.ts';

/** The forms in which an article is cited: five styles (GB/T 7714 twice, for what was read online and for the paper), three kinds of file. */
export const CITATION_FORMS = {
  'gbt-online': gbtOnline,
  'gbt-print': gbtPrint,
  chicago,
  apa,
  mla,
  bibtex,
  ris,
  // A file of items is an array, also of one.
  'csl-json': (article: CitedArticle) => {
    const { before, after } = cslJson(article);
    return { before: `[${before}`, after: `${after}]` };
  },
} as const satisfies Record<string, (article: CitedArticle) => Citation>;

export type CitationFormId = keyof typeof CITATION_FORMS;

/** Whether an article can be cited in a form: online only what has an address there. */
export function isCitableAs(form: CitationFormId, { url }: Pick<CitedArticle, 'url'>): boolean {
  return form !== 'gbt-online' || url !== undefined;
}

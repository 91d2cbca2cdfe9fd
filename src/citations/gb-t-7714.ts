import { endNames } from './author-names.ts';
import type { Citation, CitedArticle } from './cited-article.ts';

/** As many authors as the standard names before 等. */
const NAMED_AUTHORS = 3;

/** GB/T 7714—2015 of the printed paper: `王一, 李二三. 示例标题[N]. 示例日报, 2024-07-19(1).` */
export function gbtPrint(article: CitedArticle): Citation {
  return { before: `${source(article, 'N')}.`, after: '' };
}

/** Of what was read, online: `王一. 示例标题[N/OL]. 示例日报, 2024-07-19(1, 3)[2026-11-21]. https://…/.` */
export function gbtOnline(article: CitedArticle): Citation {
  return { before: source(article, 'N/OL'), after: `. ${article.url ?? ''}.` };
}

/** Up to the page. Without an author the title comes first. */
function source(article: CitedArticle, type: string): string {
  const { authors, title, titleDerived, newspaper, pages, language } = article;
  const isChinese = language.startsWith('zh');
  const named = authors.length > NAMED_AUTHORS ? [...authors.slice(0, NAMED_AUTHORS), isChinese ? '等' : 'et al.'] : authors;
  const responsible = named.length === 0 ? '' : `${endNames(named.join(', '))} `;
  const heading = titleDerived ? `[${title}]` : title;
  const place = pages.length === 0 ? '' : `(${pages.join(', ')})`;
  return `${responsible}${heading}[${type}]. ${newspaper}, ${dateOf(article, isChinese)}${place}`;
}

/** What the paper does not print stands in brackets, as the standard wants it of an estimated year. */
function dateOf({ date, dateInferred }: CitedArticle, isChinese: boolean): string {
  if (date === undefined) return isChinese ? '[日期不详]' : '[n.d.]';
  return dateInferred ? `[${date}]` : date;
}

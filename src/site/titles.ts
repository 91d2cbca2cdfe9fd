import type { PageView } from '../catalog/types/page.ts';
import type { Messages } from '../i18n/index.ts';

/** What an article or its summary says of its title. */
interface Titled {
  headline?: string;
  /** Opening words, where the headline is lost. */
  label?: string;
}

/** The title in one line of plain text, for `<title>`, links and citations: `无题：开头…` where none was printed. */
export function plainTitle({ headline, label }: Titled, messages: Messages): string {
  if (headline !== undefined) return headline;
  const { untitled } = messages.article;
  return label === undefined ? untitled : `${untitled}${messages.counts.colon}${label}`;
}

/**
 * `第2版`; where the printed number is not known, that it is not, with the page's place among those held; where another
 * file of the same number has its address, that this is a further copy.
 *
 * @param id page part of the address: `p02`, or `x01` where the number is not known or taken.
 */
export function pageNumber(id: string, label: string | undefined, { page }: Messages): string {
  if (label !== undefined) return id.startsWith('x') ? page.copy(label) : page.label(label);
  const place = /^x0*(\d+)$/u.exec(id)?.[1];
  return place === undefined ? page.unknownShort : page.unknown(place);
}

/** `第2版 综合`: number and name of a page in plain text. */
export function pageName({ id, label, name }: Pick<PageView, 'id' | 'label' | 'name'>, messages: Messages): string {
  const number = pageNumber(id, label, messages);
  return name === undefined ? number : `${number} ${name}`;
}

/** The first characters of a text, whole characters only: for `<meta name="description">`. */
export function openingWords(text: string, characters: number): string {
  if (text.length <= characters) return text;
  // Of a long text no more is looked at than so many characters, and one, can take up.
  const all = [...text.slice(0, 2 * characters + 1)];
  return all.length <= characters ? text : `${all.slice(0, characters).join('')}…`;
}

/** Longest clause, in characters, that stays on one line of a headline even on a narrow phone (320 px). */
const SHORT_CLAUSE_CHARS = 11;
/** The same on a wide screen, in the columns of an issue. */
const LONG_CLAUSE_CHARS = 14;

const CLAUSE_END = /[\s，、：；？！]/u;

/**
 * The class of a headline. `clauses`: it consists of short clauses, `两股冷空气接踵而至 周末最低气温降到8℃`, and is to turn
 * between them; `long-clauses`: only where there is room; with longer ones it turns anywhere, evenly. `untitled`: no
 * headline was printed.
 */
export function headlineClass(headline: string | undefined): 'clauses' | 'long-clauses' | 'untitled' | undefined {
  if (headline === undefined) return 'untitled';
  if (!CLAUSE_END.test(headline)) return undefined;
  const clauses = headline.split(/(?<=[\s，、：；？！])/u).map((clause) => [...clause.trim()].length);
  const longest = Math.max(...clauses);
  if (clauses.length === 1 || longest > LONG_CLAUSE_CHARS) return undefined;
  return longest > SHORT_CLAUSE_CHARS ? 'long-clauses' : 'clauses';
}

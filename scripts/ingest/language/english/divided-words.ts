import { dropsHyphen } from '../seam.ts';

/** Words after a hyphen that hangs on purpose: two- and three-year-olds, pre- or post-war. */
const SUSPENDED = /^(?:and|or|to|but|nor|and\/or|through|as)\b/u;
const DIVIDED = /(?<=\p{L})-(\s+)(?=\p{Ll})/gu;
/** Letters before and after a hyphen that its word may have. */
const REACH = 40;

/**
 * What to drop where a word was divided at a printed line end that has become a space: `ol- der` loses hyphen and space,
 * `well- known` the space alone where the page has it hyphenated; `two- and three-year-olds` stays.
 *
 * @param known lower-cased words of the page, hyphenated ones whole
 */
export function dividedWords(text: string, known: ReadonlySet<string>): { from: number; to: number }[] {
  return [...text.matchAll(DIVIDED)].flatMap(({ index, 1: space = '' }) => {
    const end = index + 1 + space.length;
    const after = text.slice(end, end + REACH);
    if (SUSPENDED.test(after)) return [];
    return [{ from: dropsHyphen(text.slice(Math.max(0, index - REACH), index + 1), after, known) ? index : index + 1, to: end }];
  });
}

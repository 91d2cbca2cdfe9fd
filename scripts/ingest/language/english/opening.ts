import { isLetterOpening } from './signature.ts';
import { wordsOf } from './words.ts';

/** Characters of a text in which its opening is looked for. */
const OPENING_CHARS = 80;
/** Fewest capitals of a lone first word that no abbreviation has: MAGISTRATES, not NATO. */
const MIN_LONE_CAPITALS = 6;

/** Parts of one resolution or statute begin so, each with capitals. */
const RESOLUTION = /^(?:WHEREAS|RESOLVED|SECTION|ARTICLE|PROVIDED)\b/u;

/**
 * A text whose first words are set in capitals, as papers begin a story: `A SCHOOL bus driver`, `THE 112-year-old swing
 * bridge`, `MAGISTRATES fined`; not `NATO ministers said`, `BBC Radio`, `HIGH AND DRY: Albert Rudd`.
 *
 * @param smallWords words that stand in small letters on the page: an abbreviation never does
 */
export function opensInCapitals(text: string, smallWords: ReadonlySet<string>): boolean {
  const opening = text.slice(0, OPENING_CHARS);
  const capitals = /^[“"‘']?((?:\p{Lu}+(?:[’'-]\p{Lu}+)*[,]?\s+)*\p{Lu}+(?:[’'-]\p{Lu}+)*),?\s+[\p{Ll}\d]/u.exec(opening)?.[1];
  if (capitals === undefined) return false;
  const words = wordsOf(capitals);
  if (RESOLUTION.test(capitals)) return false;
  // "THE Council": the first word alone is set so, and a name follows.
  if (words.length === 1) {
    const [word = ''] = words;
    return word.length >= MIN_LONE_CAPITALS || (word.length >= 2 && smallWords.has(word.toLowerCase()));
  }
  return words.some((word) => word.length >= 3 && (smallWords.has(word.toLowerCase()) || word.length >= MIN_LONE_CAPITALS));
}

/** A text that begins in the middle of a sentence: `exactly where it was. Councilor Paul Kimball …`. */
export function beginsInMiddle(text: string): boolean {
  return /^[,;:)]|^[“"‘'(]?\p{Ll}/u.test(text) && !/^(?:by|de|van|von|e-?mail|i\p{Lu}\w*|www)\b/u.test(text);
}

/** A text that can only begin a piece of its own: the greeting of a letter, a family notice. */
export function opensPiece(text: string): boolean {
  return isLetterOpening(text) || isFamilyNotice(text);
}

/** A birth, marriage or death: `GREEN. — On May 2nd, at 14 Canal Street`, `ORR—Suddenly, on Friday`, `HALE, Ada (née Moss)`. */
export function isFamilyNotice(text: string): boolean {
  return FAMILY_NOTICE.test(text);
}

const FAMILY_NOTICE =
  /^\p{Lu}{2,}(?:[’'-]\p{Lu}{2,})*(?:\s*[—–-]{1,2}\s*\p{Lu}{2,})?(?:[.,:]\s*(?:[—–]|--|-\s)\s*\p{Lu}|\s*(?:[—–]|--)\s*(?:Suddenly|Peacefully|Passed|(?:On|At)\s+(?:the\s+\d|\p{Lu}\p{L}+\.?\s+\d)))/u;

const DIGITS = '〇一二三四五六七八九';

/** `2`, `02`, `A02`, `p02`, `第2版`, `第十二版`, `第 A02 版`. */
const LABEL_PATTERN = /^(?:第|p(?:age)?)? ?([a-z]{0,2}) ?0*([1-9]\d{0,2}) ?版?$/iu;
const HAN_LABEL_PATTERN = /^第? ?([一二三四五六七八九十]{1,3}) ?版?$/u;

/** A printed page number in its stored form, without leading zeros and in capitals: `2`, `A2`; `undefined` if it is none. */
export function readPageLabel(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  const match = LABEL_PATTERN.exec(clean);
  if (match) return `${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}`;
  const han = HAN_LABEL_PATTERN.exec(clean)?.[1];
  const number = han === undefined ? undefined : hanNumber(han);
  return number === undefined ? undefined : String(number);
}

/** 1 to 99 in Chinese numerals; 二十, 十二 and 二十一, but not 二二. */
function hanNumber(text: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return undefined;
  const tens = match[2] === undefined ? 0 : DIGITS.indexOf(match[1] ?? '一');
  return tens * 10 + (match[3] === undefined ? 0 : DIGITS.indexOf(match[3]));
}

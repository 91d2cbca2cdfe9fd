const NUMBER = '[〇一二三四五六七八九十百\\d]{1,4}';
/** ——《重走澜河》… */
const DASHES = /^[—–－─―⸺-]+\s*/u;
/** …系列报道之一 · …调查（三） · …（之三） · …报道③, with the closing bracket of a title that stands in brackets as a whole. */
const PART = new RegExp(`\\s*(?:之\\s?${NUMBER}|[（(]\\s?[之第]?\\s?${NUMBER}\\s?[篇期]?\\s?[）)]|[①-⑳])\\s*([）)]?)$`, 'u');

/**
 * The name that all parts of a series have in common: as one of them prints it, without the dashes before it and the number of
 * the part after it. Nothing is added: `——《重走澜河》系列报道之一` is `《重走澜河》系列报道`.
 *
 * @returns the text itself where nothing else is in it
 */
export function nameOfSeries(text: string): string {
  const undashed = text.trim().replace(DASHES, '');
  const part = PART.exec(undashed);
  const bare = part === null ? undashed : undashed.slice(0, part.index);
  // （《重走澜河》系列报道之一）
  const isBracketed = part !== null && part[1] !== '' && /^[（(]/u.test(bare);
  const name = (isBracketed ? bare.slice(1) : bare).replace(DASHES, '');
  return name === '' ? text : name;
}

/** Half-width marks that recognition prints for the full-width ones of Chinese text (000: "7月18日,市委"). */
const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };

const HALF_WIDTH = /[,;:!?()]/u;

// Han, kana, full-width marks and Chinese quotes and dots. “ ” ‘ ’ … — belong to both scripts and decide nothing alone.
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
const NEUTRAL = /[“”‘’…—\s%％\d.]/u;

/**
 * Widens half-width punctuation that stands in Chinese text; times (8:00), sums (1,000) and Latin text keep theirs.
 * One character for one.
 */
export function widenMarks(text: string): string {
  if (!HALF_WIDTH.test(text) || !CHINESE.test(text)) return text;
  const units = [...text];
  const widened = units.map((unit, index) => (WIDE[unit] && isChineseContext(units, index) ? WIDE[unit] : unit));
  return widened.join('');
}

function isChineseContext(units: readonly string[], index: number): boolean {
  const before = units[index - 1];
  const after = units[index + 1];
  if (isDigit(before) && isDigit(after)) return false;
  return CHINESE.test(nearest(units, index, -1)) || CHINESE.test(nearest(units, index, 1));
}

// The nearest character that tells its script: "20%,还有" looks past % and 20 to the left, and finds 还 to the right.
function nearest(units: readonly string[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < units.length; at += step) {
    const unit = units[at] ?? '';
    if (!NEUTRAL.test(unit) && !WIDE[unit]) return unit;
  }
  return '';
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && /\d/u.test(unit);
}

/**
 * Turns straight double quotes of Chinese text into “ ”, if their number is even and each stands as an opening or
 * closing one would; else the text is left as it is. One character for one.
 */
export function curlQuotes(text: string): string {
  if (!text.includes('"')) return text;
  const places = [...text.matchAll(/"/gu)].map((match) => match.index);
  if (places.length % 2 === 1 || !CHINESE.test(text) || /[“”]/u.test(text)) return text;
  const fits = places.every((place, order) => (order % 2 === 0 ? mayOpen(text, place) : mayClose(text, place)));
  if (!fits) return text;
  const units = text.split('');
  for (const [order, place] of places.entries()) units[place] = order % 2 === 0 ? '“' : '”';
  return units.join('');
}

function mayOpen(text: string, place: number): boolean {
  return place + 1 < text.length && !/[，。；：！？、）》\s]/u.test(text[place + 1] ?? '');
}

function mayClose(text: string, place: number): boolean {
  return !/[，；：、（《\s]/u.test(text[place - 1] ?? ' ');
}

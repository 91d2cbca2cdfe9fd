import type { RawLine } from '../../model/raw.ts';

/** A line of a raw file, and whether a form feed stands before it. */
export interface FileLine extends RawLine {
  /** A form feed says that a new page begins with this line. */
  opensPage: boolean;
}

/** LF, form feed, CR, NEL, U+2028, U+2029. */
const BREAK_CODES = new Set([0x0a, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);

/** Whether a text would have more than `limit` lines, told without splitting it: 20 MB of breaks would fill memory. */
export function exceedsLines(text: string, limit: number): boolean {
  let breaks = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!BREAK_CODES.has(text.charCodeAt(index))) continue;
    if (text.charCodeAt(index) === 0x0a && text.charCodeAt(index - 1) === 0x0d) continue;
    breaks += 1;
    if (breaks > limit) return true;
  }
  return false;
}

/** LF, CRLF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
const LINE_END_PATTERN = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * Splits a decoded file into lines, numbered from 1 as an editor counts them. This is the only definition of a
 * line number; whoever shows raw lines again has to use it.
 *
 * - Line ends are LF, CRLF, CR, NEL, U+2028 and U+2029. After a last line end there is no further line.
 * - A form feed is not part of any line's text. At the start of a line it only marks that line as the first of a
 *   page; at the end of a line, the line after. Alone on a line it leaves that line empty, with its number.
 * - A form feed *between* two texts on one line (files glued together without a line end) ends the first as a line
 *   feed would, so the numbers after it are one higher than in editors that show `^L`: no two lines share a number.
 */
export function splitLines(text: string): FileLine[] {
  const physical = text.split(LINE_END_PATTERN);
  if (physical.at(-1) === '') physical.pop();
  const lines: FileLine[] = [];
  let opensPage = false;
  for (const line of physical) {
    const parts = line.includes('\f') ? splitAtFormFeeds(line) : [{ raw: line, before: false, after: false }];
    for (const part of parts) {
      lines.push({ number: lines.length + 1, raw: part.raw, opensPage: opensPage || part.before });
      opensPage = part.after;
    }
  }
  return lines;
}

interface LinePart {
  raw: string;
  /** A form feed stands before or after it. */
  before: boolean;
  after: boolean;
}

function splitAtFormFeeds(line: string): LinePart[] {
  const parts = line.split(/\f+/u);
  const texts = parts.filter((part) => part.trim() !== '');
  if (texts.length < 2) {
    const place = parts.findIndex((part) => part.trim() !== '');
    const last = parts.length - 1;
    return [{ raw: line.replaceAll('\f', ''), before: place !== 0, after: place >= 0 && place < last }];
  }
  const trailing = parts.at(-1)?.trim() === '';
  return texts.map((raw, index) => ({
    raw,
    before: index > 0 || parts[0] !== texts[0],
    after: index === texts.length - 1 && trailing,
  }));
}

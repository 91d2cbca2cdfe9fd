/**
 * Text that remembers where each of its characters stands in the raw file. Every cleaning and joining step of the
 * parser goes through these functions, so provenance is never guessed afterwards and the conservation check can
 * follow each character home.
 */
export interface Traced {
  readonly text: string;
  /** One entry for each UTF-16 unit of `text`: an origin, or `INSERTED` for a space put between two lines. */
  readonly at: readonly number[];
}

/** Marks a space that joins two printed lines and stands in no raw line. */
export const INSERTED = -1;

/** Longest raw line that can be traced; the read stage diagnoses longer ones far below this. */
const OFFSETS_PER_LINE = 2 ** 24;

/** Packs a raw line number (from 1) and an offset in it (UTF-16 units, from 0) into one number. */
export function origin(line: number, offset: number): number {
  return line * OFFSETS_PER_LINE + offset;
}

export function lineOf(at: number): number {
  return Math.floor(at / OFFSETS_PER_LINE);
}

export function offsetOf(at: number): number {
  return at % OFFSETS_PER_LINE;
}

/** The whole of a raw line. */
export function traceLine(line: number, raw: string): Traced {
  const at = new Array<number>(raw.length);
  for (let offset = 0; offset < raw.length; offset += 1) at[offset] = origin(line, offset);
  return { text: raw, at };
}

export function slice(traced: Traced, from: number, to: number = traced.text.length): Traced {
  if (from === 0 && to === traced.text.length) return traced;
  return { text: traced.text.slice(from, to), at: traced.at.slice(from, to) };
}

/** Keeps the units for which `keep` says so; `keep` sees the unit's index. */
export function filterUnits(traced: Traced, keep: (index: number) => boolean): Traced {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < traced.at.length; index += 1) {
    if (!keep(index)) continue;
    text += traced.text[index];
    at.push(traced.at[index] ?? INSERTED);
  }
  return { text, at };
}

/** Replaces units one for one, as half-width by full-width marks; origins stay. */
export function replaceUnits(traced: Traced, text: string): Traced {
  if (text.length !== traced.text.length) throw new Error('replaceUnits changes characters, never their number');
  if (text === traced.text) return traced;
  return { text, at: traced.at };
}

export function concat(parts: readonly Traced[]): Traced {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const at: number[] = [];
  for (const part of parts) for (const unit of part.at) at.push(unit);
  return { text: parts.map((part) => part.text).join(''), at };
}

/** A space that stands in no raw line. */
export const JOINING_SPACE: Traced = { text: ' ', at: [INSERTED] };

/** Lines of one field, with a space between each two. */
export function stackLines(lines: readonly Traced[]): Traced {
  return concat(lines.flatMap((line, index) => (index === 0 ? [line] : [JOINING_SPACE, line])));
}

export function trim(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  return slice(traced, start, start + traced.text.trim().length);
}

/** Raw lines touched, as ranges in reading order; neighbouring lines that follow one another are one range. */
export function lineRanges(traced: Traced): [number, number][] {
  const ranges: [number, number][] = [];
  for (const unit of traced.at) {
    if (unit === INSERTED) continue;
    const line = lineOf(unit);
    const last = ranges.at(-1);
    if (last && (line === last[1] || line === last[1] + 1)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

/** Smallest raw line touched; 0 for empty text. */
export function firstLine(traced: Traced): number {
  let first = Number.POSITIVE_INFINITY;
  for (const unit of traced.at) if (unit !== INSERTED && unit < first) first = unit;
  return first === Number.POSITIVE_INFINITY ? 0 : lineOf(first);
}

/** Raw line of the last traced unit; 0 for empty text. */
export function lastLine(traced: Traced): number {
  const unit = traced.at.findLast((candidate) => candidate !== INSERTED);
  return unit === undefined ? 0 : lineOf(unit);
}

/**
 * The same text with one unit for each run of a raw line instead of one for each character. Enough for line ranges, and
 * what is kept of a page once it is parsed: an archive of 30,000 pages must fit in memory. It can be cut no further.
 */
export function forgetOffsets(traced: Traced): Traced {
  const at = traced.at.filter((unit, index) => unit !== INSERTED && lineOf(unit) !== lineOf(traced.at[index - 1] ?? INSERTED));
  return { text: traced.text, at };
}

import fc from 'fast-check';

/** One way of spoiling a page: the lines before → the lines after. */
type Mutation = (lines: readonly string[]) => string[];

/** Characters that mean something to the parser, to Markdown, to YAML, or to nobody. */
const NOISE = [
  ...'。，、；：！？“”‘’"\'（）()《》【】[]{}<>#*_~|`\\/-—…·●■◆□①1９ａＡé𠮷😀ﷺ',
  ...['**', '##', '---', '——', '\ufffd', '\u200b', '\u00ad', '\u202e', '\u3000', '\t', '\ufeff', '\u{e0067}'],
  ...[
    '（下转第2版）',
    '（上接第1版）',
    '本报讯（记者 沈若溪）',
    '■本报记者 沈若溪 摄',
    '简讯',
    '采访手记',
    '公告',
    '（柳絮）',
    '10月17日',
  ],
  ...['第02版：综合', '责编：沈若溪', '本报记者 沈若溪', '民生直通车', '——《重走澜河》系列报道之一', 'By NORA FINCH', 'coun-'],
];

/** What recognition makes of what it cannot read. */
const GARBLE = ['\ufffd', '口', '丨', '·', '~', '11', '的的', ''];

/** Line ends that files come with. */
const LINE_ENDS = ['\n', '\r\n', '\r', '\u2028', '\n\n', '\f\n'];

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // cut a stretch out
  fc.tuple(share, fc.nat(20)).map(
    ([at, count]): Mutation =>
      (lines) =>
        lines.toSpliced(place(lines, at), count),
  ),
  // print a stretch twice, there or elsewhere
  fc.tuple(share, fc.nat(6), share).map(
    ([at, count, to]): Mutation =>
      (lines) =>
        lines.toSpliced(place(lines, to), 0, ...lines.slice(place(lines, at), place(lines, at) + count)),
  ),
  // move lines about
  fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 12 }).map(
    (swaps): Mutation =>
      (lines) =>
        swaps.reduce((moved, [from, to]) => swap(moved, place(moved, from), place(moved, to)), [...lines]),
  ),
  // strange characters within lines, and as lines of their own
  fc.array(fc.tuple(share, share, fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 30 }).map(
    (marks): Mutation =>
      (lines) =>
        marks.reduce((spoilt, [at, offset, mark]) => insert(spoilt, place(spoilt, at), offset, mark), [...lines]),
  ),
  fc.array(fc.tuple(share, fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 8 }).map(
    (marks): Mutation =>
      (lines) =>
        marks.reduce((spoilt, [at, mark]) => spoilt.toSpliced(place(spoilt, at), 0, mark), [...lines]),
  ),
  // line ends lost, all or some; a line end too many
  share.map(
    (from): Mutation =>
      (lines) =>
        joinSome(lines, from),
  ),
  fc.constant<Mutation>((lines) => lines.filter((line) => line.trim() !== '')),
  fc.tuple(share, share).map(
    ([at, offset]): Mutation =>
      (lines) =>
        breakLine(lines, place(lines, at), offset),
  ),
  // a line cut off in its middle, as at the edge of a scan; everything after it lost, or only its rest
  fc.tuple(share, share, fc.boolean()).map(
    ([at, offset, isLast]): Mutation =>
      (lines) =>
        cutLine(lines, place(lines, at), offset, isLast),
  ),
  // misread stretches
  fc.array(fc.tuple(share, share, fc.nat(8), fc.constantFrom(...GARBLE)), { minLength: 1, maxLength: 8 }).map(
    (stretches): Mutation =>
      (lines) =>
        stretches.reduce(
          (spoilt, [at, offset, count, sign]) => garble(spoilt, place(spoilt, at), offset, count, sign),
          [...lines],
        ),
  ),
  // everything a heading, or nothing
  share.map(
    (from): Mutation =>
      (lines) =>
        lines.map((line, index) => (index >= place(lines, from) && line !== '' ? `## ${line}` : line)),
  ),
  fc.constant<Mutation>((lines) => lines.map((line) => line.replace(/^#+\s*/u, ''))),
);

/** How many lines of one page stand before some of the other, again and again. */
const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 12 });

/** Two pages whose columns were read across one another. */
function interleaved(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), steps).map(([one, other, turns]) => {
    const [left, right] = [one.split('\n'), other.split('\n')];
    const mixed = turns.flatMap(([own, foreign]) => [...left.splice(0, own), ...right.splice(0, foreign)]);
    return [...mixed, ...left, ...right].join('\n');
  });
}

/** One of the texts, or two within one another, with one to four things done to it, and other line ends. */
export function spoiltPage(texts: readonly string[]): fc.Arbitrary<string> {
  const page = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: interleaved(texts) });
  return fc
    .tuple(page, fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.constantFrom(...LINE_ENDS))
    .map(([text, mutations, lineEnd]) => mutations.reduce((lines, apply) => apply(lines), text.split('\n')).join(lineEnd));
}

function place(lines: readonly string[], at: number): number {
  return Math.floor(at * lines.length);
}

function swap(lines: readonly string[], from: number, to: number): string[] {
  const moved = lines[from];
  return moved === undefined ? [...lines] : lines.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function insert(lines: readonly string[], index: number, offset: number, mark: string): string[] {
  if (lines[index] === undefined) return [mark];
  const units = [...lines[index]];
  return lines.with(index, units.toSpliced(Math.floor(offset * (units.length + 1)), 0, mark).join(''));
}

function breakLine(lines: readonly string[], index: number, offset: number): string[] {
  const units = [...(lines[index] ?? '')];
  const cut = Math.floor(offset * units.length);
  return lines.toSpliced(index, 1, units.slice(0, cut).join(''), units.slice(cut).join(''));
}

function joinSome(lines: readonly string[], from: number): string[] {
  const start = place(lines, from);
  return [...lines.slice(0, start), lines.slice(start, start + 30).join(''), ...lines.slice(start + 30)];
}

function cutLine(lines: readonly string[], index: number, offset: number, isLast: boolean): string[] {
  const units = [...(lines[index] ?? '')];
  const cut = units.slice(0, Math.floor(offset * units.length)).join('');
  return [...lines.slice(0, index), cut, ...(isLast ? [] : lines.slice(index + 1))];
}

function garble(lines: readonly string[], index: number, offset: number, count: number, sign: string): string[] {
  if (lines[index] === undefined) return [...lines];
  const units = [...lines[index]];
  const from = Math.floor(offset * units.length);
  return lines.with(index, units.map((unit, at) => (at >= from && at < from + count ? sign : unit)).join(''));
}

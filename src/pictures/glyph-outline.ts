/**
 * Shapes of TrueType glyphs as SVG paths: https://learn.microsoft.com/typography/opentype/spec/glyf
 */

interface Point {
  x: number;
  y: number;
  /** On the curve, or the control point of a quadratic one. */
  isOn: boolean;
}

type ShapeOf = (glyph: number) => DataView | undefined;
/** x' = a·x + c·y + e, y' = b·x + d·y + f */
type Change = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A glyph made of others made of others: no font goes deeper, and a damaged one might never end. */
const MAX_DEPTH = 5;

/** The outline of a glyph as SVG path data, empty for one without ink. */
export function outlineOf(glyph: number, shapeOf: ShapeOf): string {
  return contoursOf(glyph, shapeOf, 0).map(pathOf).join('');
}

function contoursOf(glyph: number, shapeOf: ShapeOf, depth: number): Point[][] {
  const shape = shapeOf(glyph);
  if (!shape || depth > MAX_DEPTH) return [];
  const contours = shape.getInt16(0);
  return contours >= 0 ? simpleContours(shape, contours) : compositeContours(shape, shapeOf, depth);
}

const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME_OR_POSITIVE = 16;
const Y_SAME_OR_POSITIVE = 32;

function simpleContours(shape: DataView, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => shape.getUint16(10 + 2 * index));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + shape.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = shape.getUint8(at++);
    const times = flag & REPEAT ? shape.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const coordinates = (short: number, sameOrPositive: number) => {
    let value = 0;
    return flags.slice(0, points).map((flag) => {
      if (flag & short) value += flag & sameOrPositive ? shape.getUint8(at++) : -shape.getUint8(at++);
      else if (!(flag & sameOrPositive)) {
        value += shape.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = coordinates(Y_SHORT, Y_SAME_OR_POSITIVE);
  const all = xs.map((x, index) => ({ x, y: ys[index] ?? 0, isOn: ((flags[index] ?? 0) & ON_CURVE) !== 0 }));
  return ends.map((end, index) => all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

const WORDS = 1;
const OFFSETS = 2;
const ONE_SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

function compositeContours(shape: DataView, shapeOf: ShapeOf, depth: number): Point[][] {
  const contours: Point[][] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = shape.getUint16(at);
    const { change, size } = changeAt(shape, at + 4, flags);
    for (const contour of contoursOf(shape.getUint16(at + 2), shapeOf, depth + 1)) {
      contours.push(contour.map((point) => changed(point, change)));
    }
    at += 4 + size;
  }
  return contours;
}

/** Where a part stands and how it is scaled. Parts fitted point to point stay where they are: fonts of Han characters have none. */
function changeAt(shape: DataView, at: number, flags: number): { change: Change; size: number } {
  const isWide = (flags & WORDS) !== 0;
  const offset = (index: number) => (isWide ? shape.getInt16(at + 2 * index) : shape.getInt8(at + index));
  const [e, f] = flags & OFFSETS ? [offset(0), offset(1)] : [0, 0];
  const places = isWide ? 4 : 2;
  const fraction = (index: number) => shape.getInt16(at + places + 2 * index) / 16384;
  if (flags & ONE_SCALE) return { change: [fraction(0), 0, 0, fraction(0), e, f], size: places + 2 };
  if (flags & TWO_SCALES) return { change: [fraction(0), 0, 0, fraction(1), e, f], size: places + 4 };
  if (flags & MATRIX) return { change: [fraction(0), fraction(1), fraction(2), fraction(3), e, f], size: places + 8 };
  return { change: [1, 0, 0, 1, e, f], size: places };
}

function changed({ x, y, isOn }: Point, [a, b, c, d, e, f]: Change): Point {
  return { x: Math.round(a * x + c * y + e), y: Math.round(b * x + d * y + f), isOn };
}

/** One closed line. Between two control points that follow one another lies a point of the curve, halfway. */
function pathOf(contour: readonly Point[]): string {
  if (contour.length < 2) return '';
  const start = contour.findIndex(({ isOn }) => isOn);
  const turned = start < 0 ? [...contour] : [...contour.slice(start), ...contour.slice(0, start)];
  const first = start < 0 ? halfway(turned.at(-1) as Point, turned[0] as Point) : (turned.shift() as Point);
  const steps = turned.map((point, index) => {
    if (point.isOn) return `L${point.x} ${point.y}`;
    const next = turned[index + 1] ?? first;
    const end = next.isOn ? next : halfway(point, next);
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  // A point that a curve has led to already adds a line of no length.
  return `M${first.x} ${first.y}${steps.join('')}Z`;
}

function halfway(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOn: true };
}

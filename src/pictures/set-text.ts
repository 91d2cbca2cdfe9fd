import type { DrawnCharacter, Weight } from './picture-font.ts';

/** Gives the shape of a character, `undefined` where the font has none. */
export type ShapeOf = (character: string, weight: Weight) => DrawnCharacter | undefined;

/** Text ready to be drawn in one line. */
export interface SetLine {
  /** SVG paths, in thousandths of the size, y upwards, with the place of each. */
  shapes: { outline: string; x: number }[];
  /** In thousandths of the size. */
  width: number;
}

/** The blank, as wide as in English text; the font makes it wider beside Han characters. */
const SPACE = 250;
/** Blank on either side of a mark that is set narrow, in thousandths. */
const NARROW_SIDE = 55;
/** Marks that the font draws as wide as a Han character, and English does not. */
const WIDE_MARKS = /[“”‘’…]/u;

/**
 * Sets a line of text.
 *
 * @param isLatin whether marks are set narrow
 * @returns `undefined` if the font lacks one of the characters: nothing is ever drawn as an empty box
 */
export function setLine(text: string, weight: Weight, shapeOf: ShapeOf, isLatin: boolean): SetLine | undefined {
  const shapes: SetLine['shapes'] = [];
  let width = 0;
  for (const character of text) {
    if (character === ' ') {
      width += SPACE;
      continue;
    }
    const shape = shapeOf(character, weight);
    if (!shape) return undefined;
    if (isLatin && WIDE_MARKS.test(character) && shape.advance >= 1000) {
      const { left, right } = inkOf(shape.outline);
      shapes.push({ outline: shape.outline, x: width - left + NARROW_SIDE });
      width += right - left + 2 * NARROW_SIDE;
    } else {
      shapes.push({ outline: shape.outline, x: width });
      width += shape.advance;
    }
  }
  return { shapes, width };
}

/** How far a shape reaches to both sides: of the numbers of a path, every other one is an x. */
function inkOf(outline: string): { left: number; right: number } {
  const xs = [...outline.matchAll(/-?[\d.]+/gu)].filter((_, index) => index % 2 === 0).map(([number]) => Number(number));
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

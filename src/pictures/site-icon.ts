import type { ShapeOf } from './set-text.ts';

/** The drawing is on a square of so many units, within which its corners may be cut off round. */
const UNITS = 1000;
/** Of the first character of a title, and the foot of its line. */
const SIZE = 560;
const LINE = 700;
/** How far a letter of small advance is moved to stand in the middle. */
const EM = 1000;

/**
 * The icon of a site as SVG, black on white, with outlines in place of text: the first character of its title between the rules of a
 * nameplate. Where the font has none, a page of a newspaper.
 *
 * @param pixels its width and height
 */
export function siteIconSvg(title: string, pixels: number, shapeOf: ShapeOf): string {
  const [first = ''] = title.normalize('NFC').trim();
  const shape = first === '' ? undefined : shapeOf(first.toUpperCase(), 700);
  const drawn = shape && shape.outline !== '' ? character(shape) : columns();
  const frame = `width="${pixels}" height="${pixels}" viewBox="0 0 ${UNITS} ${UNITS}"`;
  const paper = `<rect width="${UNITS}" height="${UNITS}" fill="#fff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${paper}${rule(150, 26)}${rule(192, 8)}${drawn}${rule(800, 8)}${rule(824, 26)}</svg>`;
}

function character({ outline, advance }: { outline: string; advance: number }): string {
  const scale = SIZE / EM;
  const x = Math.round((UNITS - advance * scale) / 2);
  return `<path transform="translate(${x} ${LINE})scale(${scale} ${-scale})" d="${outline}"/>`;
}

function columns(): string {
  const rows = [260, 340, 420, 500, 580, 660].flatMap((y) =>
    [220, 520].map((x) => `<rect x="${x}" y="${y}" width="260" height="34"/>`),
  );
  return rows.join('');
}

function rule(y: number, height: number): string {
  return `<rect x="200" y="${y}" width="600" height="${height}"/>`;
}

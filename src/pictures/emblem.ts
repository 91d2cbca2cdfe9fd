import type { ShapeOf } from './set-text.ts';

/** Width and height in points: what readers of ZIM files show in their shelves. */
export const EMBLEM_SIZE = 48;
const TYPE_SIZE = 36;
/** Foot of the character: it stands in the middle of the frame. */
const LINE = 37;

/** The emblem of a name as SVG, black on white: its first character that can be drawn, between two rules; the rules alone where none can. */
export function emblemSvg(name: string, shapeOf: ShapeOf): string {
  const frame = `width="${EMBLEM_SIZE}" height="${EMBLEM_SIZE}"`;
  const rule = (y: number) => `<rect x="4" y="${y}" width="40" height="2"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><rect ${frame} fill="#fff"/>${rule(2)}${character(name, shapeOf)}${rule(44)}</svg>`;
}

function character(name: string, shapeOf: ShapeOf): string {
  for (const sign of name.normalize('NFC').slice(0, 2 * EMBLEM_SIZE)) {
    const shape = /\S/u.test(sign) ? shapeOf(sign, 700) : undefined;
    if (!shape) continue;
    const left = Math.round((EMBLEM_SIZE - (shape.advance * TYPE_SIZE) / 1000) * 50) / 100;
    const scale = TYPE_SIZE / 1000;
    return `<path transform="translate(${left} ${LINE})scale(${scale} ${-scale})" d="${shape.outline}"/>`;
  }
  return '';
}

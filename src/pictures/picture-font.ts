import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontFile, type Glyph, readFont } from './font-file.ts';

/** Weights that pictures are set in. */
export type Weight = 400 | 700;

/** A character as it is drawn, in thousandths of its size. */
export type DrawnCharacter = Glyph;

/** The package with the font, under the SIL Open Font License 1.1. It comes in pieces of about 100 characters. */
const PACKAGE = '@fontsource/noto-serif-sc';
const EM = 1000;

const own = createRequire(import.meta.url);

let ranges: CharacterRange[] | undefined;
const pieces = new Map<string, FontFile>();
const drawn = new Map<string, DrawnCharacter | undefined>();

/**
 * The shape of a character in Noto Serif SC, `undefined` where the font has none. It never depends on fonts of the machine.
 *
 * @throws if the font package is not installed
 */
export function drawnCharacter(character: string, weight: Weight): DrawnCharacter | undefined {
  const key = `${weight}${character}`;
  if (!drawn.has(key)) drawn.set(key, shapeOf(character.codePointAt(0) ?? 0, weight));
  return drawn.get(key);
}

function shapeOf(codePoint: number, weight: Weight): DrawnCharacter | undefined {
  ranges ??= readRanges();
  for (const { first, last, piece } of ranges) {
    if (codePoint < first || codePoint > last) continue;
    const font = pieceOf(piece, weight);
    const number = font.glyphOf(codePoint);
    if (number === undefined) continue;
    if (font.unitsPerEm !== EM) throw new Error(`The font for pictures has ${font.unitsPerEm} units to the em, not ${EM}.`);
    return font.glyph(number);
  }
  return undefined;
}

function pieceOf(piece: string, weight: Weight): FontFile {
  const name = `noto-serif-sc-${piece}-${weight}-normal.woff`;
  const held = pieces.get(name) ?? readFont(readFileSync(join(packageFolder(), 'files', name)));
  pieces.set(name, held);
  return held;
}

interface CharacterRange {
  first: number;
  last: number;
  /** As in the names of files: `100`, `latin`. */
  piece: string;
}

/** Latin letters first: some pieces of the Chinese part hold them as well. */
function readRanges(): CharacterRange[] {
  const listed = JSON.parse(readFileSync(join(packageFolder(), 'unicode.json'), 'utf8')) as Record<string, string>;
  const all = Object.entries(listed).flatMap(([key, value]) => {
    const piece = key.replaceAll(/[[\]]/gu, '');
    return value.split(',').map((range) => {
      const [first = '0', last = first] = range.replace(/^U\+/iu, '').split('-');
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), piece };
    });
  });
  const isLatin = ({ piece }: CharacterRange) => piece.startsWith('latin');
  return [...all.filter(isLatin), ...all.filter((range) => !isLatin(range))];
}

let folder: string | undefined;

function packageFolder(): string {
  try {
    folder ??= dirname(own.resolve(`${PACKAGE}/package.json`));
  } catch (cause) {
    throw new Error(`The package ${PACKAGE}, the font of the pictures, is not installed: run npm install.`, { cause });
  }
  return folder;
}

import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';
import type { IssuePictureFacts } from '../catalog/types/issue.ts';
import { emblemSvg } from './emblem.ts';
import { issuePictureSvg } from './issue-picture.ts';
import { drawnCharacter } from './picture-font.ts';
import { POINTS_PER_BYTE, pngOf, SHADES } from './png.ts';
import { siteIconSvg } from './site-icon.ts';

/** Loaded by Node, not bundled: it is a program for one kind of machine, of which each has its own package. */
const PACKAGE = '@resvg/resvg-js';
const own = createRequire(import.meta.url);

/** Red, green and blue of the paper and of the ink: those of the pages in the light. */
const PAPER = [0xfd, 0xfc, 0xf9] as const;
const INK = [0x1d, 0x1b, 0x18] as const;
const PALETTE = Uint8Array.from({ length: 3 * SHADES }, (_, index) => {
  const [paper = 0, ink = 0] = [PAPER[index % 3], INK[index % 3]];
  return Math.round(ink + ((paper - ink) * Math.floor(index / 3)) / (SHADES - 1));
});

/**
 * The picture of an issue as PNG, 1200 × 630, the same bytes on every machine.
 *
 * @throws if the packages with the font or for drawing are not installed
 */
export function issuePicture(facts: IssuePictureFacts): Uint8Array<ArrayBuffer> {
  return drawnPng(issuePictureSvg(facts, drawnCharacter));
}

/**
 * The emblem of a name as PNG, 48 × 48: its first character.
 *
 * @throws if the packages with the font or for drawing are not installed
 */
export function emblemPicture(name: string): Uint8Array<ArrayBuffer> {
  return drawnPng(emblemSvg(name, drawnCharacter));
}

/**
 * The icon of a site by its title as PNG, so many pixels wide and high (divisible by four); see `siteIconSvg`.
 *
 * @throws as `issuePicture`
 */
export function siteIcon(title: string, pixels: number): Uint8Array<ArrayBuffer> {
  return drawnPng(siteIconSvg(title, pixels, drawnCharacter));
}

/** A picture in black on white, in the colours of the pages. */
function drawnPng(svg: string): Uint8Array<ArrayBuffer> {
  const image = new (drawing())(svg, { font: { loadSystemFonts: false } }).render();
  const { width, height, pixels } = image;
  const rows = new Uint8Array((width * height) / POINTS_PER_BYTE);
  // It is black on white, so red tells all.
  const shadeAt = (point: number) => Math.round(((pixels[4 * point] ?? 0) * (SHADES - 1)) / 255);
  for (let index = 0; index < rows.length; index += 1) {
    const first = POINTS_PER_BYTE * index;
    rows[index] = (shadeAt(first) << 6) | (shadeAt(first + 1) << 4) | (shadeAt(first + 2) << 2) | shadeAt(first + 3);
  }
  return pngOf({ width, height, rows, palette: PALETTE });
}

let loaded: typeof Resvg | undefined;

function drawing(): typeof Resvg {
  try {
    loaded ??= (own(PACKAGE) as { Resvg: typeof Resvg }).Resvg;
  } catch (cause) {
    throw new Error(`The package ${PACKAGE}, which draws the pictures, is not installed for this machine: run npm install.`, {
      cause,
    });
  }
  return loaded;
}

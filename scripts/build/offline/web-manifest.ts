import type { ArchiveFacts } from '../../../src/catalog/types/archive.ts';

/** Characters that fit under an icon: https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest/Reference/short_name */
const SHORT_NAME = 12;
/** Of the paper in the light, as in `src/styles/parts/tokens.css`. */
const PAPER = '#fdfcf9';

/** The site as an app: https://www.w3.org/TR/appmanifest/. Addresses start from the file itself, so it works in any folder of a server. */
export function webManifest(
  { title, description, language }: ArchiveFacts,
  icons: readonly { path: string; size: number }[],
): string {
  const short = [...title].slice(0, SHORT_NAME).join('').trim();
  const manifest = {
    name: title,
    short_name: short,
    ...(description === undefined ? {} : { description }),
    lang: language,
    start_url: './index.html',
    scope: './',
    // With the way back, which an archive is read by.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: icons.map(({ path, size }) => ({ src: path, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

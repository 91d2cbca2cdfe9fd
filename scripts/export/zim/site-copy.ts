import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from '../../build/files.ts';

/** Of a site, what makes no sense without the net or within another file: other exports, lists of its files, what search engines read. */
const LEFT_OUT =
  /^(?:downloads\/|changes\/|resourcesync\/|files\.txt$|SHA256SUMS|changes\.json$|robots\.txt$|sitemap[^/]*\.xml$|backfile\.txt$|404\.html$)/u;
/** A link of a page to one of these, as the build writes it: relative, from any folder. */
const LINK_OUT = / href="(?:\.\.?\/)+((?:downloads\/|files\.txt|SHA256SUMS|changes\.json|robots\.txt|sitemap)[^"]*)"/gu;

/** The files of a site that go into a copy, in order. */
export function copiedFiles(siteDir: string): string[] {
  return filesUnder(siteDir, '').filter((path) => !LEFT_OUT.test(path));
}

/**
 * Copies a site so that every link in it leads to something: those to what is left out lead to the online home, and to nothing where there
 * is none.
 */
export function copySite(siteDir: string, folder: string, address: string | undefined, onFile: () => void): void {
  for (const path of copiedFiles(siteDir)) {
    const [from, to] = [join(siteDir, path), join(folder, path)];
    mkdirSync(dirname(to), { recursive: true });
    if (path.endsWith('.html')) writeFileSync(to, withLinksOut(readFileSync(from, 'utf8'), address));
    else linkOrCopy(from, to);
    onFile();
  }
}

/** In a page < opens tags only, and quotation marks in attributes are escaped. */
function withLinksOut(html: string, address: string | undefined): string {
  return html.replaceAll(LINK_OUT, (_, path: string) =>
    address === undefined ? '' : ` href="${new URL(path, home(address)).href}"`,
  );
}

function home(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

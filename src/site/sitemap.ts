import { absoluteUrl } from './addresses.ts';

/** A page in a sitemap. */
export interface SitemapEntry {
  /** Root-absolute. */
  path: string;
  /** Day of the latest correction, `2026-11-20`; nothing else in the data tells when a page has changed. */
  modified?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * A sitemap as XML. Written by hand: a tree of 50,000 addresses takes five times as long.
 *
 * @param home the online home of the archive
 */
export function sitemapXml(home: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ path, modified }) => {
    const day = modified === undefined ? '' : `<lastmod>${escapeXml(modified)}</lastmod>`;
    return `<url><loc>${escapeXml(absoluteUrl(home, path))}</loc>${day}</url>\n`;
  });
  return `${DECLARATION}<urlset xmlns="${NAMESPACE}">\n${lines.join('')}</urlset>\n`;
}

/** The index of sitemaps. It has no days: none of the data says when a sitemap has changed. */
export function sitemapIndexXml(home: string, paths: readonly string[]): string {
  const lines = paths.map((path) => `<sitemap><loc>${escapeXml(absoluteUrl(home, path))}</loc></sitemap>\n`);
  return `${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('')}</sitemapindex>\n`;
}

/** What crawlers ask for first: all may be read, and where the sitemaps are. */
export function robotsText(home: string, indexPath: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(home, indexPath)}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as it may stand in XML, quoted or not. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

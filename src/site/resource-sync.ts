import { absoluteUrl, CAPABILITY_LIST_PATH, RESOURCE_LIST_PATH, RESOURCE_SYNC_PATH } from './addresses.ts';
import { escapeXml } from './sitemap.ts';

/** A file of the site. */
export interface SyncedFile {
  /** Root-absolute, as it is asked for: `/lanchuan-ribao/2024-10-18/`. */
  path: string;
  /** SHA-256, hexadecimal. */
  hash: string;
  bytes: number;
  mediaType: string;
}

/** A list of files: where it is, and the latest day that the data tell of what is in it. */
export interface SyncedPart {
  path: string;
  at: string;
}

const NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/"';

/** Where harvesters begin (ResourceSync, ANSI/NISO Z39.99): the lists of what this site can. */
export function descriptionXml(home: string): string {
  const entry = entryOf(home, CAPABILITY_LIST_PATH, ' capability="capabilitylist"');
  return documentOf('urlset', [metadata('description'), urlOf(entry)]);
}

/** What this site can: list its files. Changes between two states are none of its data, so no list tells them. */
export function capabilityListXml(home: string): string {
  const entry = entryOf(home, RESOURCE_LIST_PATH, ' capability="resourcelist"');
  return documentOf('urlset', [upLink(home, RESOURCE_SYNC_PATH), metadata('capabilitylist'), urlOf(entry)]);
}

/** The index of all lists of files. */
export function resourceListIndexXml(home: string, parts: readonly SyncedPart[]): string {
  const at = parts.map((part) => part.at).sort();
  const entries = parts.map((part) => `<sitemap>${entryOf(home, part.path, ` at="${timeOf(part.at)}"`)}</sitemap>\n`);
  const head = [upLink(home, CAPABILITY_LIST_PATH), metadata('resourcelist', at.at(-1))];
  return documentOf('sitemapindex', [...head, ...entries]);
}

/** The files of a part. */
export function resourceListXml(home: string, { at }: SyncedPart, files: readonly SyncedFile[]): string {
  const index = `<rs:ln rel="index" href="${addressOf(home, RESOURCE_LIST_PATH)}"/>\n`;
  const entries = files.map(({ path, hash, bytes, mediaType }) =>
    urlOf(entryOf(home, path, ` hash="sha-256:${hash}" length="${bytes}" type="${mediaType}"`)),
  );
  return documentOf('urlset', [upLink(home, CAPABILITY_LIST_PATH), index, metadata('resourcelist', at), ...entries]);
}

function documentOf(root: 'urlset' | 'sitemapindex', parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACES}>\n${parts.join('')}</${root}>\n`;
}

function metadata(capability: string, at?: string): string {
  return `<rs:md${at === undefined ? '' : ` at="${timeOf(at)}"`} capability="${capability}"/>\n`;
}

function upLink(home: string, path: string): string {
  return `<rs:ln rel="up" href="${addressOf(home, path)}"/>\n`;
}

function urlOf(entry: string): string {
  return `<url>${entry}</url>\n`;
}

function entryOf(home: string, path: string, attributes: string): string {
  return `<loc>${addressOf(home, path)}</loc><rs:md${attributes}/>`;
}

function addressOf(home: string, path: string): string {
  return escapeXml(absoluteUrl(home, path));
}

/** A list must say at what time it was true. There is no clock here, so it is the beginning of the latest day that the data tell. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

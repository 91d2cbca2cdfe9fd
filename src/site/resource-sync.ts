import { absoluteUrl, CAPABILITY_LIST_PATH, CHANGE_LIST_PATH, RESOURCE_LIST_PATH, RESOURCE_SYNC_PATH } from './addresses.ts';
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

/** A file that a release changed. */
export interface ChangedFile {
  /** Root-absolute, as it is asked for. */
  path: string;
  change: 'created' | 'updated' | 'deleted';
}

/** A list of changed files: where it is, and the days of the release before and of the release that changed them. */
export interface DatedChanges {
  path: string;
  from: string;
  until: string;
}

const NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/"';

/** Where harvesters begin (ResourceSync, ANSI/NISO Z39.99): the lists of what this site can. */
export function descriptionXml(home: string): string {
  const entry = entryOf(home, CAPABILITY_LIST_PATH, ' capability="capabilitylist"');
  return documentOf('urlset', [metadata('description'), urlOf(entry)]);
}

/** What this site can: list its files, and where it has had releases, what they changed. */
export function capabilityListXml(home: string, { hasChanges }: { hasChanges: boolean }): string {
  const files = urlOf(entryOf(home, RESOURCE_LIST_PATH, ' capability="resourcelist"'));
  const changes = hasChanges ? [urlOf(entryOf(home, CHANGE_LIST_PATH, ' capability="changelist"'))] : [];
  return documentOf('urlset', [upLink(home, RESOURCE_SYNC_PATH), metadata('capabilitylist'), files, ...changes]);
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

/** The index of all lists of changes, oldest first as the standard wants it. */
export function changeListIndexXml(home: string, lists: readonly DatedChanges[]): string {
  const entries = lists.map((list) => `<sitemap>${entryOf(home, list.path, spanOf(list))}</sitemap>\n`);
  const span = spanOf({ from: lists[0]?.from ?? '', until: lists.at(-1)?.until ?? '' });
  return documentOf('sitemapindex', [
    upLink(home, CAPABILITY_LIST_PATH),
    `<rs:md${span} capability="changelist"/>\n`,
    ...entries,
  ]);
}

/**
 * What a release changed. Every change bears its day: the reference client, resync, takes no list with a change that has none, and what
 * is older than its last visit it passes over.
 */
export function changeListXml(home: string, list: DatedChanges, files: readonly ChangedFile[]): string {
  const index = `<rs:ln rel="index" href="${addressOf(home, CHANGE_LIST_PATH)}"/>\n`;
  const head = `<rs:md${spanOf(list)} capability="changelist"/>\n`;
  const datetime = releaseTimeOf(list.until);
  const entries = files.map(({ path, change }) => urlOf(entryOf(home, path, ` change="${change}" datetime="${datetime}"`)));
  return documentOf('urlset', [upLink(home, CAPABILITY_LIST_PATH), index, head, ...entries]);
}

function spanOf({ from, until }: Pick<DatedChanges, 'from' | 'until'>): string {
  return ` from="${releaseTimeOf(from)}" until="${releaseTimeOf(until)}"`;
}

/** A release counts from the end of its day, so that who was here earlier that day does not take it for known. */
function releaseTimeOf(day: string): string {
  return `${day}T23:59:59Z`;
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

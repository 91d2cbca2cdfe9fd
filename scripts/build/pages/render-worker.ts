import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { recorded, recordedAsync } from '../../../src/catalog/recording.ts';
import { LANGUAGE_FOLDERS, type Language } from '../../../src/schemas/archive.ts';
import { setBatch } from '../../../src/views/static-paths.ts';
import { VIEWS } from '../../../src/views/views.ts';
import { holdsBytes } from '../files.ts';
import { leadToLanguage } from '../links/language-links.ts';
import { type PageLinks, pageLinks } from '../links/page-links.ts';
import { ATTRIBUTES_TO_READ, makeLinksRelative } from '../links/relative-links.ts';
import { startTags } from '../links/tags.ts';
import { type BundledApp, loadApp } from './bundled-app.ts';
import type { PageOrder } from './page-order.ts';
import { usePageResponse } from './page-response.ts';

/** What a worker thread is started with. The catalog and the assets are named by its environment. */
export interface RenderPlace {
  /** The module of the bundle. */
  entry: string;
  siteDir: string;
  /** Where finished pages wait, under their numbers, on the disk of the site. */
  stagingDir: string;
}

/** What became of a page. */
export interface RenderedPage {
  path: string;
  group: string;
  number: number;
  /**
   * `fresh`: it would show what it shows already, so it was not rendered; `same`: it was, and the site holds these bytes already;
   * `staged`: it waits under its number.
   */
  state: 'fresh' | 'same' | 'staged';
  /** Digest of all that it read. */
  key: string;
  /** SHA-256 of its bytes, hexadecimal, and how many they are; absent for `fresh`. */
  hash?: string;
  size?: number;
  /** Where it leads; absent for `fresh` and for what is no HTML page. */
  links?: PageLinks;
}

/** Where pages believe that they are; only the path part of it ever shows. */
const ORIGIN = 'http://localhost';

const place = workerData as RenderPlace;
usePageResponse();
let loading: Promise<BundledApp> | undefined;

/** Renders pages one after the other. Pages of one issue should come together, since they share what is remembered of it. */
export default async function renderBatch(orders: PageOrder[]): Promise<RenderedPage[]> {
  const stale = orders.filter((order) => !isFresh(order));
  if (stale.length === 0) return orders.map(freshPage);
  loading ??= loadApp(place.entry);
  const app = await loading;
  setBatch(stale.flatMap(({ page }) => (page.kind === 'free' ? [] : [page])));
  app.forgetPaths();
  const isStale = new Set(stale);
  const done: RenderedPage[] = [];
  for (const order of orders) done.push(isStale.has(order) ? await renderOne(app, order) : freshPage(order));
  return done;
}

/** Whether a page would read what it read when it was rendered. */
function isFresh({ page, key }: PageOrder): boolean {
  if (key === undefined || page.kind === 'free') return false;
  try {
    return recorded(() => VIEWS[page.kind](page.params)).digest === key;
  } catch {
    // Rendering it will say what is wrong.
    return false;
  }
}

function freshPage({ page: { path }, group, number, key = '' }: PageOrder): RenderedPage {
  return { path, group, number, state: 'fresh', key };
}

async function renderOne(app: BundledApp, { page, group, number, hash: held }: PageOrder): Promise<RenderedPage> {
  const { path, language } = page;
  const { value: body, digest: key } = await recordedAsync(() => app.render(page, ORIGIN));
  const { bytes, links } = typeof body === 'string' ? withLinks(body, path, language) : { bytes: body };
  const digest = hash('sha256', bytes);
  const facts = { path, group, number, key, hash: digest, size: bytes.length, ...(links ? { links } : {}) };
  if (digest === held || (held === undefined && holdsBytes(join(place.siteDir, path), bytes))) return { ...facts, state: 'same' };
  writeFileSync(join(place.stagingDir, String(number)), bytes);
  return { ...facts, state: 'staged' };
}

function withLinks(html: string, path: string, language?: Language): { bytes: Uint8Array; links: PageLinks } {
  const tags = startTags(html, ATTRIBUTES_TO_READ);
  if (language !== undefined) leadToLanguage(tags, LANGUAGE_FOLDERS[language]);
  return { bytes: Buffer.from(makeLinksRelative(html, path, tags)), links: pageLinks(path, tags) };
}

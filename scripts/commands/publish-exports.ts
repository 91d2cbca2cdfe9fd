import { join } from 'node:path';
import type { RawText } from '../build/catalog/index.ts';
import { publishDownloads } from '../export/publish-downloads.ts';
import type { Console, Progress } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { tellOfExport } from './export-words.ts';
import { PROJECT_ROOT } from './program-places.ts';

export interface PublishedOptions {
  archive: string;
  cache: string;
  /** The site folder. */
  out: string;
  site?: string;
  raw?: RawText;
}

/** Publishes the exports that `archive.yml` names beside a site that has just been built. @returns the exit code */
export async function publishExports(options: PublishedOptions, language: string, console: Console): Promise<number> {
  const { archive, cache, out, site, raw } = options;
  const bars = new Map<string, Progress>();
  const barOf = (name: string): Progress => {
    const bar = bars.get(name) ?? console.progress(name);
    bars.set(name, bar);
    return bar;
  };
  const { made, missing } = await publishDownloads({
    archiveDir: archive,
    siteDir: out,
    cacheDir: cache,
    projectRoot: PROJECT_ROOT,
    ...(site === undefined ? {} : { site }),
    ...(raw === undefined ? {} : { raw }),
    onProgress: (name, _, done, total) => barOf(name).step(done, total),
  });
  for (const bar of bars.values()) bar.done();
  for (const result of made) console.say(tellOfExport(result, join(out, 'downloads'), language));
  for (const message of missing) console.complain(message);
  return missing.length > 0 ? EXIT.material : EXIT.ok;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IngestOutcome } from '../../scripts/commands/ingest.ts';
import { describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import { ingest, temporaryArchive } from '../ingest/archive-folder.ts';
import { type PublishedArticle, readPublished } from '../ingest/published.ts';

/** Raw text of pages, and the corrections of them, as YAML: `who`, `when` and `why` are put before each `do`. */
export function correctedArchive(raw: Record<string, string>, corrections: Record<string, string>): string {
  const archive = temporaryArchive(raw);
  writeCorrections(archive, corrections);
  return archive;
}

/** Writes files of corrections into an archive folder. */
export function writeCorrections(archive: string, corrections: Record<string, string>): void {
  for (const [name, yaml] of Object.entries(corrections)) {
    const path = join(archive, 'corrections', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, yaml);
  }
}

/** One correction as YAML. */
export function correction(file: string, operation: string, more = ''): string {
  return `- file: ${file}\n  who: 校对员 沈若溪\n  when: 2026-11-20\n  why: 对照原版\n${more}  do: ${operation}\n`;
}

/** What is published of an archive, in short: headline and paragraphs, and the errors in words. */
export interface Outcome {
  articles: PublishedArticle[];
  /** `# headline` and the paragraphs of each article. */
  texts: string[];
  /** `corrections/a.yml:1 correction-misfit` and what it says. */
  errors: string[];
  outcome: IngestOutcome;
}

/** Ingests an archive folder and reads what it publishes. */
export async function publish(archive: string): Promise<Outcome> {
  const outcome = await ingest(archive);
  const { articles } = await readPublished(archive);
  const errors = outcome.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, source, values }) => {
      const place = source === 'unavailable' ? '-' : `${source.file}:${source.line ?? ''}`;
      return `${place} ${code}: ${describeDiagnostic(code, 'en', values).message}`;
    });
  const texts = articles.map(({ front, body }) => `# ${front.headline ?? '-'}\n${body.trim()}`);
  return { articles, texts, errors, outcome };
}

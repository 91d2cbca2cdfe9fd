import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type ArchiveWeights, archiveWeightsSchema, WEIGHTS_FILE } from '../../../src/schemas/archive-weights.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { errorCode } from './list-raw.ts';
import { problemText, quotable } from './problems.ts';
import type { VocabularyContext } from './vocabulary-file.ts';

/**
 * Weights that were learned from the archive's own articles; none where there is no file. A wrong file is a diagnostic, and
 * none of it is used: half of it would be neither what was learned nor what the program brings.
 */
export async function loadWeights({ dir, language, diagnostics }: VocabularyContext): Promise<ArchiveWeights | undefined> {
  const text = await readFile(join(dir, WEIGHTS_FILE), 'utf8').catch((error: unknown) => ({ failed: errorCode(error) }));
  const report = (problem: string) => {
    diagnostics.push(diagnose('weights-invalid', { file: WEIGHTS_FILE }, { file: WEIGHTS_FILE, problem }));
    return undefined;
  };
  if (typeof text !== 'string')
    return text.failed === 'ENOENT' ? undefined : report(problemText('file-unreadable', language, { detail: text.failed }));
  const json = readJson(text);
  if ('failed' in json) return report(problemText('json-syntax', language, { detail: json.failed }));
  const error = language === 'en' ? z.locales.en().localeError : z.locales.zhCN().localeError;
  const parsed = archiveWeightsSchema.safeParse(json.value, { error });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return report(quotable(`${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`));
}

function readJson(text: string): { value: unknown } | { failed: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : '' };
  }
}

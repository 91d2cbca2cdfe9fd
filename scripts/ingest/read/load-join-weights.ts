import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { JOIN_WEIGHTS_FILE, type JoinWeights, joinWeightsSchema } from '../../../src/schemas/join-weights.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { errorCode } from './list-raw.ts';
import { problemText } from './problems.ts';
import type { VocabularyContext } from './vocabulary-file.ts';

/** Weights for joining that were learned from the archive's own articles; none where there is no file. A wrong file is a diagnostic. */
export async function loadJoinWeights({ dir, language, diagnostics }: VocabularyContext): Promise<JoinWeights | undefined> {
  const text = await readFile(join(dir, JOIN_WEIGHTS_FILE), 'utf8').catch((error: unknown) => ({ failed: errorCode(error) }));
  const report = (problem: string) =>
    diagnostics.push(diagnose('archive-invalid', { file: JOIN_WEIGHTS_FILE }, { file: JOIN_WEIGHTS_FILE, problem }));
  if (typeof text !== 'string') {
    if (text.failed !== 'ENOENT') report(problemText('file-unreadable', language, { detail: text.failed }));
    return undefined;
  }
  const error = language === 'en' ? z.locales.en().localeError : z.locales.zhCN().localeError;
  const parsed = joinWeightsSchema.safeParse(readJson(text), { error });
  if (parsed.success) return parsed.data;
  report(
    parsed.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .slice(0, 3)
      .join('; '),
  );
  return undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

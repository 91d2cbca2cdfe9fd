import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Language } from '../../../src/schemas/archive.ts';
import { correctionSchema } from '../../../src/schemas/corrections.ts';
import type { SourcedCorrection } from '../../model/correction.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { decodeText } from './decode.ts';
import { errorCode } from './list-raw.ts';
import { problemText } from './problems.ts';
import { parseYamlText, YamlProblem } from './yaml-text.ts';

/** The folder of corrections within an archive folder. */
export const CORRECTIONS_FOLDER = 'corrections';

/** About 10,000 corrections in one file. */
const MAX_CHARS = 4_000_000;

interface CorrectionsContext {
  /** Archive folder. */
  dir: string;
  language: Language;
  diagnostics: Diagnostic[];
}

/**
 * Reads `corrections/*.yml` of an archive folder, by name and in the order they stand in. A file that cannot be read, and an
 * entry that is wrong, is a diagnostic; all others are used.
 */
export async function loadCorrections(context: CorrectionsContext): Promise<SourcedCorrection[]> {
  const entries = await readdir(join(context.dir, CORRECTIONS_FOLDER), { withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/u.test(entry.name))
    .map(({ name }) => `${CORRECTIONS_FOLDER}/${name}`)
    .toSorted();
  const corrections: SourcedCorrection[] = [];
  for (const file of files) corrections.push(...(await readFileOf(file, context)));
  return corrections;
}

async function readFileOf(file: string, context: CorrectionsContext): Promise<SourcedCorrection[]> {
  const text = await readText(file, context);
  if (text === undefined) return [];
  try {
    return readCorrections(text, file, context);
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    report(context, { file, line: error.line }, error.message);
    return [];
  }
}

async function readText(file: string, context: CorrectionsContext): Promise<string | undefined> {
  const path = join(context.dir, file);
  const size = await stat(path).then(
    (facts) => facts.size,
    () => 0,
  );
  const limit = { limit: String(MAX_CHARS) };
  // UTF-8 needs at most four bytes a character.
  if (size > MAX_CHARS * 4) report(context, { file }, problemText('yaml-too-long', context.language, limit));
  else {
    const bytes = await readFile(path).catch((error: unknown) => errorCode(error));
    const decoded = typeof bytes === 'string' ? undefined : decodeText(bytes);
    if (typeof bytes === 'string') report(context, { file }, problemText('file-unreadable', context.language, { detail: bytes }));
    else if (decoded && 'text' in decoded) return decoded.text;
    else report(context, { file }, problemText('file-not-text', context.language));
  }
  return undefined;
}

/**
 * Reads the text of one file of corrections.
 *
 * @param file within the archive folder, for diagnostics
 * @throws YamlProblem
 */
export function readCorrections(
  text: string,
  file: string,
  context: Pick<CorrectionsContext, 'language' | 'diagnostics'>,
): SourcedCorrection[] {
  const { language } = context;
  const yaml = parseYamlText(text, { maxChars: MAX_CHARS, language });
  // A value that a stray comma has cut off would else go unseen: `quote: 项目,推动` is a key 推动 without a value.
  const plain = yaml.toPlain('null');
  if (plain === undefined) return [];
  if (!Array.isArray(plain)) {
    report(context, { file, line: 1 }, problemText('not-a-list', language));
    return [];
  }
  const error = language === 'en' ? z.locales.en().localeError : z.locales.zhCN().localeError;
  return plain.flatMap((entry, index): SourcedCorrection[] => {
    const source = { file, line: yaml.lineOf([index]) };
    const parsed = correctionSchema.safeParse(entry, { error });
    if (parsed.success) return [{ ...parsed.data, source }];
    const problem = parsed.error.issues.map(({ path, message }) =>
      [path.map(String).join('.'), message].filter(Boolean).join(': '),
    );
    report(context, source, problem.join('; '));
    return [];
  });
}

function report(
  { diagnostics }: Pick<CorrectionsContext, 'diagnostics'>,
  source: { file: string; line?: number },
  problem: string,
): void {
  diagnostics.push(diagnose('correction-invalid', source, { file: source.file, problem }));
}

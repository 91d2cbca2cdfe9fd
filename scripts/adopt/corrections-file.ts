import { join } from 'node:path';
import { Document, isMap, isScalar, visit } from 'yaml';
import type { Language } from '../../src/schemas/archive.ts';
import { CORRECTIONS_FOLDER, readCorrections } from '../ingest/read/load-corrections.ts';
import { YamlProblem } from '../ingest/read/yaml-text.ts';
import { readIfThere } from '../ingest/write/file-store.ts';
import type { SourcedCorrection } from '../model/correction.ts';
import type { DraftOperation } from './edit.ts';

/** A correction to be written. */
export interface DraftCorrection {
  file: string;
  page?: number;
  who: string;
  when: string;
  why: string;
  do: DraftOperation;
}

const NUMBERS: ReadonlySet<string> = new Set(['line', 'lines', 'label']);

/** Corrections in YAML, an entry each, its operation on one line. */
export function correctionsYaml(drafts: readonly DraftCorrection[]): string {
  const document = new Document(drafts);
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) return;
      if (key.value === 'do' && isMap(value)) value.flow = true;
      // Numbers of lines are read as text and look better as what they are.
      if (NUMBERS.has(String(key.value)) && isScalar(value) && /^\d+$/u.test(String(value.value)))
        value.value = Number(value.value);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Where corrections are to be written, and what that file holds already. */
export interface CorrectionsFile {
  /** Within the archive folder. */
  path: string;
  text: string;
}

/** The file of an issue's corrections, or one beside it where that cannot be added to. */
export async function correctionsFileFor(archiveDir: string, name: string, language: Language): Promise<CorrectionsFile> {
  for (let number = 1; ; number += 1) {
    const path = `${CORRECTIONS_FOLDER}/${name}${number > 1 ? `-${number}` : ''}.yml`;
    const text = (await readIfThere(join(archiveDir, path))) ?? '';
    if (canBeAddedTo(text, path, language)) return { path, text };
  }
}

const SAMPLE: DraftCorrection = { file: 'a.txt', who: 'a', when: '2000-01-01', why: 'a', do: { date: '2000-01-01' } };

function canBeAddedTo(text: string, path: string, language: Language): boolean {
  try {
    const count = (yaml: string) => readCorrections(yaml, path, { language, diagnostics: [] }).length;
    return count(added(text, correctionsYaml([SAMPLE]))) === count(text) + 1;
  } catch (error) {
    if (error instanceof YamlProblem) return false;
    throw error;
  }
}

/** A file's text with more behind it. */
export function added(text: string, more: string): string {
  return text === '' || text.endsWith('\n') ? text + more : `${text}\n${more}`;
}

/** Drafts as they will be read once they are written. */
export function asRead(drafts: readonly DraftCorrection[], path: string, language: Language): SourcedCorrection[] {
  return readCorrections(correctionsYaml(drafts), path, { language, diagnostics: [] });
}

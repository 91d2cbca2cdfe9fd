import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../src/schemas/archive.ts';
import { LEDGER_IDS_FILE, type LedgerIds, ledgerIdsSchema } from '../../../src/schemas/ledger.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { readArchive, readVocabulary, type Vocabulary } from '../archive-files.ts';
import { fileProblem, messageOf } from '../problem.ts';

const IDS = `ledger/${LEDGER_IDS_FILE}`;
const FILES = ['archive.yml', 'vocabulary/sections.yml', 'vocabulary/tags.yml', 'vocabulary/people.yml', IDS];

/** The few files that say something of the whole archive. */
export interface Inputs {
  archive: Archive;
  vocabulary: Vocabulary;
  /** Ids of every name and tag that has had an address. */
  ids: LedgerIds;
  /** Of the ids; those of the vocabulary are with it. */
  problems: Diagnostic[];
  /** See `inputsHash`. */
  hash: string;
}

/** Reads them. @throws if `archive.yml` is missing or wrong. */
export function readInputs(archiveDir: string): Omit<Inputs, 'hash'> {
  const problems: Diagnostic[] = [];
  const readIds = (): LedgerIds => {
    const none = { people: {}, columns: {} };
    try {
      const bytes = bytesOf(archiveDir, IDS);
      return bytes === undefined ? none : ledgerIdsSchema.parse(JSON.parse(bytes.toString('utf8')));
    } catch (error) {
      problems.push(fileProblem(IDS, messageOf(error)));
      return none;
    }
  };
  return { archive: readArchive(archiveDir), vocabulary: readVocabulary(archiveDir), ids: readIds(), problems };
}

/** Differs when the content of any of them does: they are so few that times are not needed. */
export function inputsHash(archiveDir: string, site: string | undefined): string {
  const parts = FILES.map((file) => {
    const bytes = bytesOf(archiveDir, file);
    return bytes === undefined ? 'none' : hash('sha256', bytes);
  });
  return hash('sha256', JSON.stringify([...parts, site ?? null]));
}

function bytesOf(archiveDir: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(archiveDir, file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return undefined;
    throw error;
  }
}

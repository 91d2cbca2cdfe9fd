import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Archive, archiveSchema } from '../../src/schemas/archive.ts';
import {
  type PersonAlias,
  peopleFileSchema,
  type Section,
  sectionsFileSchema,
  type Tag,
  tagsFileSchema,
} from '../../src/schemas/vocabulary.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fileProblem, messageOf } from './problem.ts';
import { readYaml } from './yaml-data.ts';

/** Names of what lists are made of. */
export interface Vocabulary {
  sections: Section[];
  tags: Tag[];
  people: PersonAlias[];
  problems: Diagnostic[];
}

/** Reads `archive.yml`. @throws if it is missing or wrong: without it nothing can be built. */
export function readArchive(archiveDir: string): Archive {
  const file = join(archiveDir, 'archive.yml');
  if (!existsSync(file)) throw new Error(`There is no archive.yml in ${archiveDir}.`);
  try {
    return readYaml(readFileSync(file, 'utf8'), archiveSchema);
  } catch (cause) {
    throw new Error(`archive.yml is not valid: ${messageOf(cause)}`, { cause });
  }
}

/** Reads the vocabulary; a file that is missing counts as empty, a wrong one is reported and counts as empty too. */
export function readVocabulary(archiveDir: string): Vocabulary {
  const problems: Diagnostic[] = [];
  const read = <Schema extends z.ZodType<unknown[]>>(file: string, schema: Schema): z.output<Schema> | [] => {
    if (!existsSync(join(archiveDir, file))) return [];
    try {
      return readYaml(readFileSync(join(archiveDir, file), 'utf8'), schema);
    } catch (error) {
      problems.push(fileProblem(file, messageOf(error)));
      return [];
    }
  };
  const sections = read('vocabulary/sections.yml', sectionsFileSchema);
  const tags = read('vocabulary/tags.yml', tagsFileSchema);
  const people = read('vocabulary/people.yml', peopleFileSchema);
  return { sections, tags, people, problems };
}

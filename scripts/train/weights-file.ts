import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ArchiveWeights, WEIGHTS_FILE } from '../../src/schemas/archive-weights.ts';

const INGEST = join(import.meta.dirname, '../ingest');
/** Where the program keeps the weights that it brings. */
const SHIPPED = {
  joins: join(INGEST, 'joins/weights.json'),
  boundaries: join(INGEST, 'pairing/boundary-weights.json'),
} as const;

/** Writes the weights of an archive into its folder. @returns the files written */
export async function writeArchiveWeights(weights: ArchiveWeights, archive: string): Promise<string[]> {
  return [await writeWhole(join(archive, WEIGHTS_FILE), weights)];
}

/** Writes the weights that the program brings; a part that is absent stays as it is. @returns the files written */
export async function writeShippedWeights({ joins, boundaries }: ArchiveWeights): Promise<string[]> {
  return [
    ...(joins ? [await writeWhole(SHIPPED.joins, joins)] : []),
    ...(boundaries ? [await writeWhole(SHIPPED.boundaries, boundaries)] : []),
  ];
}

/** One line for each weight, so that a difference can be read. */
export function weightsText(weights: object): string {
  return `${JSON.stringify(weights, null, 2)}\n`;
}

async function writeWhole(file: string, weights: object): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, weightsText(weights));
  await rename(`${file}.new`, file);
  return file;
}

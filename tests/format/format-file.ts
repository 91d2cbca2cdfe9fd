import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two files that describe what an archive keeps. */
export const FORMAT_FILES = ['FORMAT.md', 'FORMAT.zh-CN.md'] as const;

/** A code block with what its first line says of it: `yaml archive`. */
export interface Example {
  kind: string;
  text: string;
}

export function formatText(file: string): string {
  return readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
}

/** Rows of the table that is marked with a name, each with its cells. */
export function tableOf(text: string, name: string): string[][] {
  const table = text.split(`<!-- fields: ${name} -->\n`)[1]?.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What stands in code marks. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
}

export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)].map(([, kind = '', example = '']) => ({ kind, text: example }));
}

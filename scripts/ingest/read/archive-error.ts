import type { Language } from '../../../src/schemas/archive.ts';

/** One thing wrong with an archive file. */
export interface ArchiveProblem {
  /** The field, `newspapers[0].id`; empty for the file as a whole. */
  path: string;
  /** From 1. */
  line?: number;
  /** What is wrong, in the archive's language. */
  problem: string;
}

/** `archive.yml` cannot be used. The message says what is wrong, where, and what to do. */
export class ArchiveError extends Error {
  readonly file: string;
  /** Field of the first problem. */
  readonly path: string;
  readonly problems: readonly ArchiveProblem[];

  constructor({ file, problems, language }: { file: string; problems: readonly ArchiveProblem[]; language: Language }) {
    super(describe(file, problems, language));
    this.name = 'ArchiveError';
    this.file = file;
    this.path = problems[0]?.path ?? '';
    this.problems = problems;
  }
}

function describe(file: string, problems: readonly ArchiveProblem[], language: Language): string {
  const english = language === 'en';
  const lines = problems.map(({ path, line, problem }) => {
    const place = line === undefined ? [] : [english ? `line ${line}` : `第 ${line} 行`];
    const where = [...place, ...(path === '' ? [] : [path])].join(english ? ', ' : ' ');
    if (where === '') return `  ${problem}`;
    return english ? `  ${where}: ${problem}` : `  ${where}：${problem}`;
  });
  const head = english ? `${file} cannot be used:` : `${file} 无法使用：`;
  const hint = english
    ? 'Mend it (the README lists the fields), or start a new archive with `backfile new`.'
    : '请改正该文件（各项说明见 README），或用 `backfile new` 新建档案。';
  return [head, ...lines, hint].join('\n');
}

import { statfsSync } from 'node:fs';
import type { Language } from '../../src/schemas/archive.ts';

/** What is written where; both may lie on one disk. */
interface DiskPlace {
  language: Language;
  /** Where the work writes its files. */
  folder: string;
  /** Where the databases are. */
  databases: string;
}

/** A disk, or a quota on it, is full. The site is as it was, and what was begun is removed. The message is one line, in the archive's language. */
export class FullDiskError extends Error {
  override readonly name = 'FullDiskError';
}

/** Does something that writes. @throws FullDiskError when there is no room for it; other errors as they are */
export async function whileThereIsRoom<Result>(place: DiskPlace, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const folder = fullFolder(error, place);
    if (folder === undefined) throw error;
    throw new FullDiskError(messageFor(place.language, folder), { cause: error });
  }
}

/** How systems, SQLite, and the programs that the build starts say it. Errors of other threads and processes keep only their words. */
const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|no space left on device|disk quota exceeded|file too large|database or disk is full/iu;
const SQLITE_FULL = 13;
const SQLITE_IOERR = 10;
/** Less than this and SQLite cannot enlarge its files, which it reports in several ways. */
const NEARLY_NOTHING = 256 * 1024;

/** @returns nothing for an error of another kind */
function fullFolder(error: unknown, { folder, databases }: DiskPlace): string | undefined {
  if (error instanceof FullDiskError || !(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const code = error.errcode & 0xff;
    return code === SQLITE_FULL || (code === SQLITE_IOERR && freeIn(databases) < NEARLY_NOTHING) ? databases : undefined;
  }
  return FULL.test(error.message) || FULL.test(String(error.cause ?? '')) ? folder : undefined;
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function messageFor(language: Language, folder: string): string {
  const free = (freeIn(folder) / 2 ** 20).toFixed(1);
  return language === 'en'
    ? `The disk is full: there is no room in ${folder} for what the build has to write (${free} MB are free now). The site is as it was. A build needs room for the old and the new files side by side: make room and build again.`
    : `磁盘已满：${folder} 容不下这次要写的文件（现余 ${free} MB）。已有的网站没有改动。生成时新旧文件要同时存放：请腾出空间，然后重新生成。`;
}

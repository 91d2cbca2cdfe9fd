import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PartFile, type PartHeader, readPartFile } from '../shards/part-file.ts';
import { PART_MARKER } from '../shards/part-folder.ts';
import { UsageError } from '../usage-error.ts';

/** A part that says it is whole. */
export interface Part extends PartHeader {
  dir: string;
  /** Read anew at each call, so that not all parts are in memory at once. */
  listFiles(): PartFile[];
}

/** Gives an error in the language of the archive. */
export type Say = (chinese: string, english: string) => UsageError;

export function sayIn(language: string): Say {
  return (chinese, english) => new UsageError(language === 'en' ? english : chinese);
}

/**
 * Reads what the parts say of themselves, by their numbers.
 *
 * @throws UsageError if one is incomplete, of another version or damaged, or if they are not all the parts of one division
 */
export function readParts(dirs: readonly string[], say: Say): Part[] {
  const parts = dirs.map((dir) => readPart(dir, say));
  const [first] = parts;
  if (!first) throw say('请用 --parts 列出各部分的文件夹。', 'Name the folders of the parts with --parts.');
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    if (part.parts !== first.parts) {
      throw say(
        `${first.dir} 是 ${first.parts} 份中的一份，${part.dir} 却是 ${part.parts} 份中的一份；各部分的 --shard i/n 中 n 须相同。`,
        `${first.dir} is one of ${first.parts} parts, but ${part.dir} is one of ${part.parts}: make all with the same n in --shard i/n.`,
      );
    }
    const other = byNumber.get(part.part);
    if (other) {
      throw say(
        `${other.dir} 与 ${part.dir} 都是第 ${part.part} 份；只能给出其一。`,
        `${other.dir} and ${part.dir} are both part ${part.part}: name one of them only.`,
      );
    }
    byNumber.set(part.part, part);
  }
  const missing = Array.from({ length: first.parts }, (_, index) => index + 1).filter((number) => !byNumber.has(number));
  if (missing.length > 0) {
    const commands = missing.map((number) => `--shard ${number}/${first.parts}`).join(', ');
    throw say(`缺少：${commands}。请先生成，再加入 --parts。`, `Missing: ${commands}. Make them, and add them to --parts.`);
  }
  return parts.sort((a, b) => a.part - b.part);
}

function readPart(dir: string, say: Say): Part {
  if (!existsSync(join(dir, PART_MARKER))) {
    throw say(
      `${dir} 不是网站的一部分（没有 ${PART_MARKER}）；请用 build --shard i/n --out 生成。`,
      `${dir} is no part of a site (it has no ${PART_MARKER}): make one with build --shard i/n --out.`,
    );
  }
  const read = readPartFile(dir);
  if (typeof read === 'object') return { ...read.header, dir, listFiles: () => filesOf(dir, say) };
  throw FAULTS[read](dir, say);
}

const FAULTS = {
  absent: (dir: string, say: Say) =>
    say(
      `${dir} 没有生成完毕（可能中途被终止）；请再运行一次同样的 build --shard。`,
      `${dir} was not finished; it may have been killed. Run the same build --shard again.`,
    ),
  version: (dir: string, say: Say) =>
    say(
      `${dir} 由另一版本的程序生成；请用本版本重新生成。`,
      `${dir} was made by another version of the program: make it again with this one.`,
    ),
  damaged: (dir: string, say: Say) =>
    say(
      `${dir} 的清单已损坏（可能没有复制完整）；请重新复制，或重新生成。`,
      `What ${dir} says of itself is damaged; it may not have been copied whole. Copy it again, or make it again.`,
    ),
};

function filesOf(dir: string, say: Say): PartFile[] {
  const read = readPartFile(dir);
  if (typeof read === 'string') throw FAULTS[read](dir, say);
  try {
    return read.files();
  } catch {
    throw FAULTS.damaged(dir, say);
  }
}

import type { Language } from '../../src/schemas/archive.ts';

/** Why corrections cannot tell an edit, where there is more to say than the name of a field. */
type Reason = 'body-added' | 'body-changed' | 'not-made';

/** What `backfile adopt` says, in one language. */
export interface AdoptWords {
  /** Reason of a correction where none is given. */
  why: string;
  nothing: string;
  notEdited: (path: string) => string;
  adopted: (path: string, corrections: number) => string;
  kept: (path: string, inexpressible: readonly string[]) => string;
}

/** The words in the archive's language; traditional Chinese falls back to simplified. */
export function adoptWords(language: Language): AdoptWords {
  return language === 'en' ? ENGLISH : CHINESE;
}

function reasonIn(reasons: Record<Reason, string>, each: string): string {
  return each in reasons ? reasons[each as Reason] : each;
}

const CHINESE_REASONS: Record<Reason, string> = {
  'body-added': 'body 中加入了版面上没有的段落',
  'body-changed': 'body 中的段落改动过多，请分几次修改',
  'not-made': 'ingest 已不再生成此文章',
};

const ENGLISH_REASONS: Record<Reason, string> = {
  'body-added': 'body: a paragraph that does not stand on the page',
  'body-changed': 'body: too much was changed at once; edit in several steps',
  'not-made': 'ingest does not make this article any more',
};

const CHINESE: AdoptWords = {
  why: '人工校改',
  nothing: '没有经人工修改的文章',
  notEdited: (path) => `${path}：未经人工修改`,
  adopted: (path, corrections) =>
    corrections === 0 ? `${path}：无需另写更正` : `${path}：已转为 ${corrections} 项更正；请再运行 ingest`,
  kept: (path, inexpressible) =>
    `${path}：不能完全转为更正，人工修改予以保留（${inexpressible.map((each) => reasonIn(CHINESE_REASONS, each)).join('、')}）`,
};

const ENGLISH: AdoptWords = {
  why: 'edited by hand',
  nothing: 'no article was edited by hand',
  notEdited: (path) => `${path}: was not edited`,
  adopted: (path, corrections) =>
    corrections === 0
      ? `${path}: needs no correction of its own`
      : `${path}: turned into ${corrections} correction${corrections === 1 ? '' : 's'}; run ingest again`,
  kept: (path, inexpressible) =>
    `${path}: cannot be told in corrections and is kept as edited (${inexpressible.map((each) => reasonIn(ENGLISH_REASONS, each)).join(', ')})`,
};

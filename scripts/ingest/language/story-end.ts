import { isOpenEnd } from './sentence.ts';

/** What may close a story after its last stop, and needs none itself. */
const AFTER_STOP: readonly RegExp[] = [
  // （本报罗马2月3日电 记者 …、…）: a remark or a list of writers in brackets
  /^[”’」』]?\s?（[^（）]{1,300}）$/u,
  // 数据来源：沈阳市统计局
  /^\s?(?:数据|资料|图片|新闻|信息)?来源[：:][^。，]{2,40}$/u,
  // 《澜川日报》编辑部; 澜川市水务局: who sends a notice
  /^\s?(?:《[^》]{2,12}》|(?:(?![他她我你它这那说的了还是在将已])\p{Script=Han}){2,16})(?:编辑部|委员会|办公室|中心|公司|协会|学校|[部局委院社厅处])(?:\s?\d{4}年\d{1,2}月\d{1,2}日)?$/u,
  // "…glad to do."—Exchange; —B.C.T.
  /^["”’')]*\s?[—–-]+\s?[“"]?\p{Lu}[^.!?]{0,40}\.?["”]?\d?$/u,
  // Yours faithfully, HENRY BREWER, President
  /^["”’')]*[\s—–-]*(?:I am,[^.]{0,20})?\s?yours(?:[^.!?]{0,40}),?$/iu,
  /^["”’')]*\s[A-Z][A-Z.&’' -]{3,40}(?:,\s\p{L}[\p{L} ]{2,30})?$/u,
  // …released by him.4: the number of a note
  /^["”’')]*\d{1,2}$/u,
];

/** ○韩知秋, （综合本报各地记者报道）: a text that is the name of its writer alone, or a remark in brackets. */
const ALONE = /^(?:[○●◎■◆□]\s?\p{Script=Han}{2,4}|（[^（）]{1,300}）)$/u;

/** Longest close of a story that is looked at, in characters. */
const MAX_CLOSE = 320;

/** Whether the last paragraph of a story stops short: no stop, and nothing after the last stop that closes a story without one. */
export function stopsShort(text: string): boolean {
  const trimmed = text.trim();
  if (!isOpenEnd(trimmed) || ALONE.test(trimmed)) return false;
  const tail = trimmed.slice(-MAX_CLOSE);
  return !stopsIn(tail).some((at) => AFTER_STOP.some((pattern) => pattern.test(tail.slice(at))));
}

/** Places after each stop of a text; a number's point and that of an initial count too, and then fit no pattern. */
function stopsIn(text: string): number[] {
  return [...text.matchAll(/[。！？….!?]/gu)].map(({ index }) => index + 1);
}

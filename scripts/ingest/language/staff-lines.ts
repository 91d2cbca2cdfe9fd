import { isName, isSureName } from './person-name.ts';

/** Longest staff line, in characters. */
const MAX_CHARS = 200;

/** Duties that nothing but a staff line names, so that a name may stand close behind. */
const SURE_DUTY =
  '(?:责编|责任编辑|执行编辑|值班编辑|编辑值班|实习编辑|见习编辑|美编|美术编辑|责校|校对|检校|核校|校检|组版|排版|照排|制版|拼版|版式(?:设计|编辑|策划)?|版面(?:设计|编辑|统筹|策划)|总?值班(?:编委|主任|总编辑?|领导|副总编辑?|主编|校对)?|(?:值班|签发|终审|执行|本期|本版)总编辑?|编委|执行主编|责任主编|编审|[一二三]审|初审|复审|终审|监审|审读|审校|签发|编校)';
/** Duties that are words of other texts too. */
const OTHER_DUTY =
  '(?:编辑|主编|副主编|总编辑?|副总编辑?|社长|设计|制图|策划|统筹|监制|审核|出品人?|总监制|总策划|总统筹|美术|摄影|图编|图片编辑|文字编辑|视觉|出版)';
const PREFIX = '(?:本版|今日|本期|本报|本叠|当日|第?[一二三四五六七八九十\\d]{1,2}版)?';

const DUTY_WORD = new RegExp(`^${PREFIX}(?:${SURE_DUTY}|${OTHER_DUTY})$`, 'u');
const SURE_WORD = new RegExp(`^${PREFIX}${SURE_DUTY}$`, 'u');
const GLUED = new RegExp(`^(${PREFIX}${SURE_DUTY})([\\p{Script=Han}·]{2,4})$`, 'u');
/** 电话：0471-6600000 · E-mail：x@example.org · QQ beside the names */
const CONTACT =
  /^(?:电话|热线|传真|邮箱|投稿邮箱|电子信箱|信箱|[Tt][Ee][Ll]|[Ee]-?[Mm]ail|QQ|微信)$|^[\d-]{5,}$|^[\w.-]+@[\w.-]+$/u;

/**
 * Who made the page: `责编：王某 版式 李某`, `责任编辑/张三 美编/李四、王五`, `本版编辑 张三`, `责编张三 校对李四`. Names behind a mere
 * space must be sure ones: not 设计 点亮乡村, 主编谈办刊.
 */
export function isStaffLine(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  const bare = text.replace(/^[（(【]?\s?[●■◆□◎▲]?\s?/u, '').replace(/[）)】]$/u, '');
  const marked = /[：:／/｜|]/u.test(bare);
  const words = joinHalves(bare.split(/[\s：:、，,；;／/|｜丨│·]+/u).filter((word) => word !== ''));
  if (!isDutyOrGlued(words[0] ?? '')) return false;
  const duties = words.filter((word) => isDutyOrGlued(word));
  if (!words.some((word) => SURE_WORD.test(word) || GLUED.test(word)) && duties.length < 2 && !isLoneDuty(words, marked))
    return false;
  const names = words.filter((word) => !DUTY_WORD.test(word) && !CONTACT.test(word));
  return names.length > 0 && names.every((word) => isStaffName(word, marked));
}

/** `责编`, `本版美编`, `A02版校对`, `编辑`, `设计`. */
export function isDutyWord(word: string): boolean {
  return DUTY_WORD.test(word);
}

// 编辑：张三 · 设计/李四: one duty that is a common word needs the mark; pictures' makers have a credit instead.
function isLoneDuty(words: readonly string[], marked: boolean): boolean {
  const [duty = '', first = ''] = words;
  if (/(?:摄影|制图|策划|统筹|美术|视觉|出版|设计)$/u.test(duty)) return marked && /设计$/u.test(duty) && isSureName(first);
  return marked || isSureName(first);
}

function isStaffName(word: string, marked: boolean): boolean {
  const glued = GLUED.exec(word);
  if (glued) return isSureName(glued[2] ?? '');
  return isSureName(word) || (marked && word.length <= 4 && (isName(word) || word.length === 1));
}

function isDutyOrGlued(word: string): boolean {
  const glued = GLUED.exec(word);
  return DUTY_WORD.test(word) || (glued !== null && isSureName(glued[2] ?? ''));
}

// 张 三
function joinHalves(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isSecond = word.length === 1 && before?.length === 1 && joined.at(-1) === before;
    if (isSecond) joined[joined.length - 1] = `${before}${word}`;
    else joined.push(word);
  }
  return joined;
}

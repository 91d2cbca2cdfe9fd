import { isCompoundSurname, isSurname } from './surnames.ts';
import { WORDS_LIKE_NAMES } from './words-like-names.ts';

/** Longest name taken for one person, in characters: 阿卜杜热合曼·买买提 has 10. */
const MAX_NAME_CHARS = 12;
/** Longest name without a dot, in characters: 额尔敦其其格 has 6. */
const MAX_PLAIN_CHARS = 8;

/** Words of running text that stand in no name, whoever's surname they begin with. */
const NEVER = /[的了是从获悉访看到说]/u;
/** Characters of running text that also stand in names, behind a surname: 张月, 李道远, 解见山. */
const SELDOM = /[在解采见对就将向问道日月年]/u;

/**
 * Characters of Mongolian, Tibetan, Uyghur and Kazakh names in Chinese transcription: 乌云其其格, 次仁卓玛, 迪丽努尔.
 * Words of running text are mostly made of others.
 */
const TRANSCRIPTION = new Set(
  '乌云其格图雅娜仁花娃斯琴苏日宝音巴特尔额敦朝鲁孟和哈达萨那木布赫阿拉坦白查毕力吉根吐胡勒满都青山托娅莎茹塔恩克牧兰古浩高包敖门玛呼扎西次卓旦增丹多平措格桑姆央金尼洛德罗瓦强顿珠普边米索朗旺堆曲珍坚赞拥措不买提艾丽努逊依明热合曼卡帕夏迪穆麦玉素甫地沙亚沙伊奴合娜孜别肯叶贝波热库',
);
/** Share of such characters that tells a transcribed name; 乌兰牧骑 (a troupe) and 巴音郭楞 (a place) have it too. */
const TRANSCRIBED_SHARE = 0.75;

/** A name by its form: two to eight Han characters, or more with dots between its parts, without words of running text. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME_CHARS || NEVER.test(text)) return false;
  if (!/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*$/u.test(text)) return false;
  if (isDotted(text)) return true;
  if (text.length > MAX_PLAIN_CHARS) return false;
  return !SELDOM.test(text) || isChineseName(text) || isTranscribed(text);
}

/**
 * A name that needs no role beside it to be known as one: a known surname and one or two characters (three after a
 * compound surname, or after the surnames of both parents: 张杨子涵), or a transcribed name, with a dot or
 * without: not the columns 美丽中国·深度, 文明之声.
 */
export function isSureName(text: string): boolean {
  return isName(text) && (isChineseName(text) || isTranscribed(text));
}

/** Surnames that two parents' names are mostly made of. */
const COMMON_SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金贾韦夏邱侯邹熊孟秦江薛尹段雷黎史陶贺顾郝龚邵钱严覃武莫孔汤',
);

function isChineseName(text: string): boolean {
  if (!isSurname(text) || WORDS_LIKE_NAMES.has(text)) return false;
  if (text.length <= 3) return true;
  const bothParents = COMMON_SURNAMES.has(text.slice(0, 1)) && COMMON_SURNAMES.has(text.slice(1, 2));
  return text.length === 4 && (isCompoundSurname(text.slice(0, 2)) || bothParents);
}

function isTranscribed(text: string): boolean {
  const letters = text.replaceAll(/[·•・]/gu, '');
  if (letters.length < 3) return false;
  const known = [...letters].filter((char) => TRANSCRIPTION.has(char)).length;
  return known / letters.length >= TRANSCRIBED_SHARE;
}

function isDotted(text: string): boolean {
  return /[·•・]/u.test(text);
}

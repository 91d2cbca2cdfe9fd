import Surnames from 'pinyin-pro/dist/esm/data/surname.mjs';

/** 492 Chinese surnames, compounds included (pinyin-pro, MIT), and common ones that it lacks. */
const SURNAMES: ReadonlySet<string> = new Set([
  ...Object.keys(Surnames),
  '乌',
  '苏',
  '哈斯',
  '巴特',
  '其其格',
  '柳',
  '肖',
  '闫',
  '付',
  '仝',
  ...'佟岳涂晋栗苟揭帅亢佘邸邝候代兰苑鄢粟迟矫隋萨冼晁谌雒肇铁楚鹿撖仉褟',
]);

/** The name begins with a known surname, compound surnames included. */
export function isSurname(name: string): boolean {
  return SURNAMES.has(name.slice(0, 1)) || SURNAMES.has(name.slice(0, 2));
}

/** 欧阳, 司马, 慕容: a surname of two characters. */
export function isCompoundSurname(text: string): boolean {
  return text.length === 2 && SURNAMES.has(text);
}

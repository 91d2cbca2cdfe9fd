import Surnames from 'pinyin-pro/dist/esm/data/surname.mjs';

/** 492 Chinese surnames, compounds included (pinyin-pro, MIT), and a few that Mongolian reporters sign with. */
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
]);

/** The name begins with a known surname, compound surnames included. */
export function isSurname(name: string): boolean {
  return SURNAMES.has(name.slice(0, 1)) || SURNAMES.has(name.slice(0, 2));
}

import type { Language } from '../../../src/schemas/archive.ts';

/** Short texts that fill `{problem}` in a diagnostic; written in the archive's language. `{name}` is replaced. */
const PROBLEMS = {
  'yaml-syntax': { zh: 'YAML 语法错误（{detail}）', en: 'YAML syntax error ({detail})' },
  'yaml-too-long': { zh: '超过 {limit} 个字符', en: 'longer than {limit} characters' },
  'yaml-too-deep': { zh: '嵌套过深', en: 'nested too deeply' },
  'yaml-alias': { zh: '不支持 YAML 引用（*{detail}）', en: 'YAML aliases (*{detail}) are not supported' },
  'yaml-tag': { zh: '不支持 YAML 标签 {detail}', en: 'the YAML tag {detail} is not supported' },
  'yaml-key': { zh: '不允许的键 {detail}', en: 'the key {detail} is not allowed' },
  'yaml-key-twice': { zh: '键 {detail} 重复', en: 'the key {detail} stands twice' },
  'file-missing': { zh: '文件不存在', en: 'the file does not exist' },
  'file-unreadable': { zh: '无法读取（{detail}）', en: 'it cannot be read ({detail})' },
  'file-not-text': { zh: '不是 UTF-8 文本', en: 'it is not UTF-8 text' },
  'raw-holds-output': {
    zh: '原文文件夹“{value}”与 ingest 写出的 {folder}/ 重叠，请另选文件夹',
    en: 'the raw folder “{value}” overlaps {folder}/, which ingest writes; choose another folder',
  },
  'file-name-clash': { zh: '与另一文件的名称只差 Unicode 写法', en: 'its name differs from another only in Unicode form' },
  'not-a-mapping': { zh: '应为“键: 值”的形式', en: 'it should be a mapping of keys to values' },
  'not-a-list': { zh: '应为列表（每项以“- ”开头）', en: 'it should be a list (each entry begins with “- ”)' },
  'newspaper-id-reserved': {
    zh: '“{value}”是网站自用的地址，请换一个 id',
    en: '“{value}” is an address of the site itself; choose another id',
  },
  'second-language-same': {
    zh: '“{value}”已是网站的第一种语言（language），第二种语言须不同',
    en: '“{value}” is the language of the site already; a second one has to be different',
  },
  'newspaper-name-twice': {
    zh: '“{value}”已是另一份报纸的 id、name 或 alias',
    en: '“{value}” is already an id, name or alias of another newspaper',
  },
  'json-syntax': { zh: 'JSON 语法错误（{detail}）', en: 'JSON syntax error ({detail})' },
  'id-twice': { zh: 'id “{value}”重复，后一项未采用', en: 'the id “{value}” stands twice; the later entry was not used' },
  'section-name-missing': { zh: 'name 中须有 zh-CN 或 en', en: 'name needs zh-CN or en' },
  'word-taken': {
    zh: '“{value}”已是标签 {detail} 的名称或同义词，此处未采用',
    en: '“{value}” is a name or synonym of the tag {detail} already; it was not used here',
  },
  'broader-unknown': { zh: 'broader 指向不存在的“{value}”', en: 'broader names “{value}”, which does not exist' },
  'broader-circle': { zh: 'broader 形成循环（{value}）', en: 'broader runs in a circle ({value})' },
  'front-matter-language': { zh: '只接受 YAML，不接受 {value}', en: 'only YAML is accepted, not {value}' },
  'front-matter-open': { zh: '缺少结束行 ---', en: 'the closing --- is missing' },
  'key-unknown': { zh: '未知的项“{value}”', en: 'unknown entry “{value}”' },
  'value-not-text': { zh: '{key} 须为纯文本', en: '{key} has to be plain text' },
  'value-not-day': { zh: 'date “{value}”不是日期', en: 'date “{value}” is not a day' },
  'value-no-such-day': { zh: '没有“{value}”这一天', en: 'there is no day “{value}”' },
  'value-not-page': { zh: 'page “{value}”不是版次', en: 'page “{value}” is not a page number' },
  'value-not-edition': { zh: 'edition “{value}”不是 1 到 99 的整数', en: 'edition “{value}” is not a whole number from 1 to 99' },
  'value-not-name': { zh: 'name 过长（上限 {limit} 字）', en: 'name is too long (limit {limit} characters)' },
  'column-missing': { zh: '首行缺少 file 列', en: 'the header lacks the column file' },
  'column-unknown': { zh: '未知的列“{value}”', en: 'unknown column “{value}”' },
  'row-fields': { zh: '有 {count} 个字段，首行有 {expected} 个', en: 'it has {count} fields, the header {expected}' },
  'row-quotes': { zh: '引号不成对', en: 'its quotation marks do not match' },
  'row-file-missing': { zh: '没有写明 file', en: 'it names no file' },
  'row-file-path': { zh: 'file “{value}”不在原文文件夹之内', en: 'file “{value}” is not inside the raw folder' },
  'row-file-twice': { zh: '文件“{value}”已在第 {line} 行列出', en: 'the file “{value}” is already listed in line {line}' },
} as const;

export type Problem = keyof typeof PROBLEMS;

/** Longest value quoted in a problem; a hostile file may hold a value of any length. */
const MAX_QUOTED_CHARS = 80;

/**
 * The text of a problem.
 *
 * @param values replace `{name}`; long ones are cut, control characters become spaces.
 */
export function problemText(problem: Problem, language: Language, values: Record<string, string> = {}): string {
  const text = PROBLEMS[problem][language === 'en' ? 'en' : 'zh'];
  return text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => quotable(values[name] ?? all));
}

/** A value made fit to stand in a one-line message. */
export function quotable(value: string): string {
  const line = value.replaceAll(/\p{C}+/gu, ' ').trim();
  const characters = [...line.slice(0, MAX_QUOTED_CHARS * 2)];
  return characters.length > MAX_QUOTED_CHARS ? `${characters.slice(0, MAX_QUOTED_CHARS).join('')}…` : line;
}

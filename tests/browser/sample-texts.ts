import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleArticle } from './sample-site.ts';

/** The newspaper that the repository ships, and the seed pages beside it where they are present. */
const FOLDERS = ['../../content/raw', '../../../shared/seeds'];

const LINES_PER_ARTICLE = 7;

/** Lines of real newspaper pages, cut into articles of some lines without regard to sense. */
export function realArticles(): SampleArticle[] {
  const lines = FOLDERS.map((folder) => join(import.meta.dirname, folder))
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const articles: SampleArticle[] = [];
  for (let start = 0; start < lines.length; start += LINES_PER_ARTICLE) {
    const [headline, ...body] = lines.slice(start, start + LINES_PER_ARTICLE);
    if (headline !== undefined) articles.push({ address: addressOf(articles.length, 'real'), headline, body });
  }
  return articles;
}

/** Texts that lie in wait for a careless search, one or more to an article. */
const TRAPS: readonly string[][] = [
  ['乾坤大挪移', '他學會了C++和C#，還有.NET。'],
  ['干坤', '2023~2025年，增長97.7%（同比）'],
  ['瞭解', '了解', '一目瞭然'],
  ['第一段结尾是呼和', '浩特开头的第二段'],
  ['这里的 whitespace  between words', 'anew', 'a new day', 'a  b c'],
  ['ＰＭ２．５浓度', 'PM2.5', 'PM2。5', 'pm 2.5'],
  ['阿·卜杜拉', '阿•卜杜拉', '阿卜杜拉'],
  ['“口袋公园”', '「口袋公园」', '"口袋公园"'],
  ['𠮷野家與𡃁仔', '𠮷𠮷𠮷𠮷'],
  ['한국어 신문', 'ガラス カラス', 'é\u0301te\u0301 naïve Straße ΣΊΣΥΦΟΣ İstanbul'],
  ['㎏与㈱、①②③、ﬁne', '豈更車', '二○二四年'],
  ['<b>粗体</b>&amp;"引号"', '😀😁😀', '●■▲★'],
  ['zz天今', 'zz', '天今zz'],
  ['ᐁᐂᐃ', '。，。，', '……', '——'],
  ['aaaaaaaa', 'abababab', '哈哈哈哈哈哈'],
  ['x'],
  ['字'],
  ['\u200b零\u200b宽\u00ad字', '\ufeff标记'],
];

/** The traps, then random strings over few characters, so that many almost match. */
export function syntheticArticles(count: number): SampleArticle[] {
  const alphabet = [...'呼和浩特市天今 a1，。b臺台'];
  let state = 12_345;
  const next = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const text = (length: number) => Array.from({ length }, () => alphabet[next(alphabet.length)] ?? '').join('');
  const traps = TRAPS.map((body, place) => ({ address: addressOf(place, 'trap'), body: [...body] }));
  const random = Array.from({ length: count }, (_, place) => ({
    address: addressOf(place, 'random'),
    headline: text(6),
    body: [text(30), text(50)],
  }));
  return [...traps, ...random];
}

/** Spread over two years and the undated. */
function addressOf(place: number, newspaper: string): string {
  const day = ['2024-10-18', '2023-01-02', 'undated'][place % 3];
  return `${newspaper}/${day}/p01/a${String(place).padStart(3, '0')}`;
}

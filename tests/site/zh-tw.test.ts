import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taiwanFiles } from '../../scripts/i18n/make-zh-tw.ts';
import { toTaiwan } from '../../scripts/i18n/to-taiwan.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import { foldText } from '../../src/search/fold.ts';
import { FIELD_NAMES, parseQuery } from '../../src/search/query/index.ts';
import { reasonInWords } from '../../src/site/quality.ts';

const ROOT = join(import.meta.dirname, '../..');

it('is what the generator writes: run npm run zh-tw after every change of a Chinese text', async () => {
  const files = await taiwanFiles(ROOT);
  expect(files.size).toBeGreaterThan(10);
  for (const [path, text] of files) expect(readFileSync(join(ROOT, path), 'utf8') === text, path).toBe(true);
});

it('finds every Chinese text of the interface', () => {
  const others = globSync('src/i18n/**/*.ts', { cwd: ROOT }).filter((path) => !/(?:zh-cn|zh-tw|\ben)\.ts$/iu.test(path));
  expect(others.length).toBeGreaterThan(20);
  for (const path of others) {
    const code = readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gmsu, '');
    // The names that languages give themselves.
    const texts = code.replaceAll(/'(?:简体中文|繁體中文)'/gu, '');
    expect(/\p{Script=Han}/u.exec(texts)?.[0], path).toBeUndefined();
  }
});

describe('texts in the Chinese of Taiwan', () => {
  it('say what a librarian there says', () => {
    expect(toTaiwan('默认导出文件的信息、网址和字符数据')).toBe('預設匯出檔案的資訊、網址和字元資料');
    expect(toTaiwan('服务器上的软件可打印链接')).toBe('伺服器上的軟體可列印連結');
    expect(toTaiwan('搜索栏目里的识别文本')).toBe('搜尋專欄裡的辨識文字');
    expect(toTaiwan('按年份浏览，按住 Shift 键')).toBe('依年份瀏覽，按住 Shift 鍵');
  });

  it('have the right one of characters that became one in the mainland', () => {
    expect(toTaiwan('只有一只，后面的皇后，里面')).toBe('只有一隻，後面的皇后，裡面');
    expect(toTaiwan('制作与控制，发现头发，表面的面条')).toBe('製作與控制，發現頭髮，表面的麵條');
    expect(toTaiwan('关系、联系与系列，历年的日历，说明了')).toBe('關係、聯絡與系列，歷年的日曆，說明了');
  });

  it('set quotations between corner brackets', () => expect(toTaiwan('“{query}”处')).toBe('「{query}」處'));

  it('change nothing that is put into a text', () => {
    const { article } = messagesFor('zh-TW');
    expect(article.sectionWhy['page-name']('“澜川”要闻')).toBe('版名「“澜川”要闻」');
    expect(messagesFor('zh-TW').tag).toBe('zh-TW');
  });
});

it('names the fields of queries, which are read as written', () => {
  for (const [field, name] of Object.entries(FIELD_NAMES['zh-TW'])) {
    if (field === 'date') continue;
    const { tree } = parseQuery(`${name}：公園`);
    const { tree: mainland } = parseQuery(`${FIELD_NAMES['zh-CN'][field as 'title']}:公园`);
    expect(foldText(JSON.stringify(tree))).toBe(foldText(JSON.stringify(mainland)));
  }
  // A reader may also convert the word of the mainland.
  expect(parseQuery('欄目:身邊').tree).toEqual(parseQuery('專欄:身邊').tree);
});

it('describes doubts', () => {
  const { message } = describeDiagnostic('headline-unassigned', 'zh-TW', { text: '旧标题' });
  expect(message).toBe('標題「旧标题」沒有找到正文');
  expect(reasonInWords('headline-unassigned', 'zh-TW')).toBe('標題沒有找到正文');
});

import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { IssuePictureFacts } from '../../src/catalog/types/issue.ts';
import { issuePicture } from '../../src/pictures/draw-picture.ts';
import { issuePictureSvg } from '../../src/pictures/issue-picture.ts';
import { drawnCharacter, type Weight } from '../../src/pictures/picture-font.ts';

const FACTS: IssuePictureFacts = {
  newspaperName: '澜川日报',
  language: 'zh-CN',
  date: '2024-10-18',
  dateBasis: 'file-name',
  dateConfidence: 1,
  pages: 4,
  articles: 23,
  lead: '澜河大桥桥面维修提前收工',
};
const ENGLISH: IssuePictureFacts = {
  ...FACTS,
  newspaperName: 'The Port Ellery Courier',
  language: 'en',
  lead: 'Harbor Board votes to “study” ferry fares, despite merchants’ worries over $2.5 million deficit',
};

/** Everything that is set, in order, told by what shapes are asked for. */
function textOf(facts: IssuePictureFacts): string {
  const asked: string[] = [];
  issuePictureSvg(facts, (character: string, weight: Weight) => {
    asked.push(character);
    return drawnCharacter(character, weight);
  });
  return asked.join('');
}

/** Rows from `top` on that hold ink, down to `bottom`. */
function inkedRows(png: PNG, top: number, bottom: number): number {
  const isInked = (y: number) => {
    const row = png.data.subarray(4 * y * png.width, 4 * (y + 1) * png.width);
    return row.some((value, index) => index % 4 === 0 && value < 0x80);
  };
  return Array.from({ length: bottom - top }, (_, index) => top + index).filter(isInked).length;
}

test('a picture has the size that others expect, paper and ink of the pages, and no more than 25 KB', () => {
  const bytes = issuePicture(FACTS);
  const png = PNG.sync.read(Buffer.from(bytes));
  expect([png.width, png.height]).toEqual([1200, 630]);
  const colours = new Set<string>();
  for (let at = 0; at < png.data.length; at += 4) colours.add(png.data.subarray(at, at + 4).toString('hex'));
  expect(colours.size).toBe(4);
  expect([...colours].sort()).toEqual(expect.arrayContaining(['1d1b18ff', 'fdfcf9ff']));
  const dense = { ...FACTS, lead: '龙翔凤翥鹏程万里'.repeat(12) };
  for (const facts of [FACTS, ENGLISH, dense]) expect(issuePicture(facts).length).toBeLessThan(25_000);
});

test('the same facts give the same bytes', () => {
  expect(Buffer.from(issuePicture(ENGLISH)).equals(Buffer.from(issuePicture(ENGLISH)))).toBe(true);
  expect(Buffer.from(issuePicture(FACTS)).equals(Buffer.from(issuePicture(ENGLISH)))).toBe(false);
});

test('it shows nameplate, day with weekday, what is held and the lead headline', () => {
  const text = textOf(FACTS);
  for (const part of ['澜川日报', '2024年10月18日', '星期五', '4版·23篇', '澜河大桥桥面维修提前收工'])
    expect(text).toContain(part);
  expect(textOf(ENGLISH)).toContain('Friday,18October2024');
});

test('an inferred or doubtful day says so, an edition too, and an unknown day is no day', () => {
  expect(textOf({ ...FACTS, dateBasis: 'inferred', dateConfidence: 0.7 })).toContain('约2024年10月18日(推断)');
  expect(textOf({ ...FACTS, dateBasis: 'printed', dateConfidence: 0.7 })).toContain('(存疑)');
  expect(textOf({ ...FACTS, edition: 2 })).toContain('当日第2次出版·4版');
  const { date: _date, ...undated } = FACTS;
  expect(textOf({ ...undated, dateBasis: 'unknown', dateConfidence: 0 })).toContain('日期不详');
});

test('a headline with a character that the font lacks is left out: no empty box is drawn', () => {
  const headline = (lead: string) => inkedRows(PNG.sync.read(Buffer.from(issuePicture({ ...FACTS, lead }))), 260, 570);
  expect(headline('字')).toBeGreaterThan(20);
  for (const lead of ['字\u{20000}', '\u1820\u1821', 'x\u0007', '\ufffe', '\ud800', '   ', '']) expect(headline(lead)).toBe(0);
  const { lead: _lead, ...rest } = FACTS;
  expect(textOf(rest)).not.toContain('澜河');
  // The same for a name: the rest of the picture is there.
  const nameless = PNG.sync.read(Buffer.from(issuePicture({ ...FACTS, newspaperName: '\u{20000}报' })));
  expect(inkedRows(nameless, 70, 180)).toBe(0);
  expect(inkedRows(nameless, 300, 560)).toBeGreaterThan(20);
});

test('text that means something to SVG is drawn as text', () => {
  const svg = issuePictureSvg(
    { ...FACTS, newspaperName: '</svg><image href="file:///etc/passwd"/>', lead: '<&">' },
    drawnCharacter,
  );
  expect(svg.match(/<[a-z]+/gu)?.filter((tag) => !['<svg', '<rect', '<path'].includes(tag))).toEqual([]);
  expect(svg.indexOf('</svg>')).toBe(svg.length - '</svg>'.length);
});

test('an endless name or headline is set smaller, then cut, and takes no time', () => {
  const name = inkedColumns({ ...FACTS, newspaperName: '澜'.repeat(60) });
  expect(name.left).toBeGreaterThanOrEqual(72);
  expect(name.right).toBeLessThan(1200 - 71);
  expect(textOf({ ...FACTS, lead: '澜'.repeat(1_000_000) }).length).toBeLessThan(100_000);
});

function inkedColumns(facts: IssuePictureFacts): { left: number; right: number } {
  const png = PNG.sync.read(Buffer.from(issuePicture(facts)));
  const columns = Array.from({ length: png.width }, (_, x) => x).filter((x) => {
    return Array.from({ length: png.height }, (_, y) => png.data[4 * (y * png.width + x)] ?? 255).some((value) => value < 0x80);
  });
  return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
}

test('marks of English are set narrow, those of Chinese wide', () => {
  const widthOf = (facts: IssuePictureFacts) => {
    const svg = issuePictureSvg({ ...facts, lead: '”a' }, drawnCharacter);
    const places = [...svg.matchAll(/translate\((?<x>[\d.]+) (?<y>[\d.]+)\)/gu)].map(({ groups }) => Number(groups?.['x']));
    return (places.at(-1) ?? 0) - (places.at(-2) ?? 0);
  };
  expect(widthOf({ ...FACTS, language: 'zh-CN' })).toBe(84);
  expect(widthOf({ ...FACTS, language: 'en' })).toBeLessThan(60);
});

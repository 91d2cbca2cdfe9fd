import { describe, expect, test } from 'vitest';
import { codeOfPlace, findPlaces } from '../../scripts/ingest/tags/places.ts';
import { segment } from '../../scripts/ingest/tags/segment.ts';

function places(text: string, home?: string): string {
  const words = new Set([0]);
  let at = 0;
  for (const { word } of segment(text)) {
    at += word.length;
    words.add(at);
  }
  return findPlaces(text, words, home)
    .map(({ form, code }) => `${form} ${code}`)
    .join(', ');
}

describe('places of the official table', () => {
  test.each([
    ['a county that has its name alone', '车到武川县已是傍晚。', '武川县 150125'],
    ['a city without its 市', '货物从赤峰运来。', '赤峰 150400'],
    ['a name that two places bear', '朝阳区的老楼。', ''],
    ['beside its city', '北京市朝阳区的老楼。', '北京市 110000, 朝阳区 110105'],
    ['with the province named elsewhere', '辽宁来客，说起和平区。', '辽宁 210000, 和平区 210102'],
    ['with two wider places, either of them', '北京与长春都有朝阳区。', '北京 110000, 长春 220100'],
    ['a name that is a word too', '来宾陆续入场，来宾很多。', ''],
    ['a short county that is a word too', '那是和县里人说的。', ''],
    ['with its province', '安徽和县。', '安徽 340000, 和县 340523'],
    ['across two words', '黄河源头的清晨。', ''],
    ['within another word', '东方市场开业，朝阳区域协作。', ''],
    ['a kind of place', '城区和郊区，广东的城区。', '广东 440000'],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toBe(expected);
  });

  test('in the newspaper’s own city a shared name is the local one', () => {
    expect(places('新城区的老街。', codeOfPlace('呼和浩特市'))).toBe('新城区 150102');
    expect(places('朝阳区的老楼。', codeOfPlace('北京市'))).toBe('朝阳区 110105');
  });

  test.each([
    ['呼和浩特市', '150100'],
    ['内蒙古呼和浩特', '150100'],
    ['北京市朝阳区', '110105'],
    ['澜川市', undefined],
  ])('the newspaper’s place %s', (name, code) => {
    expect(codeOfPlace(name)).toBe(code);
  });
});

import { describe, expect, test } from 'vitest';
import { isByline, isPhotographer } from '../../scripts/ingest/language/byline.ts';
import { isDateAlone, isFolioLine, isImprintLine, isStaffLine } from '../../scripts/ingest/language/furniture.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';

const names = new Set(['澜川日报', 'portellerycourier']);

describe('lines of the page itself, with the headlines that they are not', () => {
  test.each([
    ['第02版：要闻', true],
    ['2024年10月18日 星期五 第A02版', true],
    ['2024年7月19日 星期五 农历六月十四', true],
    ['澜川日报 2024年7月19日 星期五', true],
    ['澜川日报 2024年7月19日', true],
    ['澜 川 日 报 A2版', true],
    ['2023年12月2日', false],
    ['第2版修订本在澜川首发', false],
    ['第2版修订本在澜川首发，作者到场', false],
    ['澜川日报创刊七十年', false],
  ])('folio %s: %s', (text, is) => {
    expect(isFolioLine(text, names)).toBe(is);
  });

  test.each([
    ['国内统一连续出版物号 CN 99-0001 邮发代号 99-1', true],
    ['国内统一刊号：CN99-0001 第12345期 今日8版', true],
    ['澜川日报 第12345期 2024年7月19日 星期五 农历甲辰年六月十四 今日四版', true],
    ['农历新年倒计时 市民备年货忙', false],
    ['第100期青年大讲堂开讲', false],
    ['云杉湖公园开放（详见今日4版）', false],
    ['第24083期开奖公告', false],
  ])('imprint %s: %s', (text, is) => {
    expect(isImprintLine(text, names)).toBe(is);
  });

  test.each([
    ['本版责编：沈若溪 版式：柳絮', true],
    ['责编 沈若溪 版式 柳絮', true],
    ['责任编辑／沈若溪 美编／柳絮、何小满', true],
    ['编辑/版式：沈若溪', true],
    ['设计点亮乡村', false],
    ['设计 点亮乡村', false],
    ['主编谈办刊', false],
    ['值班医生忙到凌晨', false],
    ['编辑同志：', false],
    ['编辑部的故事讲了四十年，还在讲', false],
  ])('staff %s: %s', (text, is) => {
    expect(isStaffLine(text)).toBe(is);
  });

  test('a bare date', () => {
    expect(['2023年12月2日', '1954年7月19日', '2024年7月19日 星期五'].map(isDateAlone)).toEqual([true, true, false]);
  });
});

describe('lines that only tell who wrote', () => {
  test.each([
    '●本报记者 赵倩/文 实习记者 孙浩/图',
    '记者 张 三',
    '（记者 张 三）',
    '□ 张 三',
    '□柳絮',
    '文/本报记者 张三 图/李四',
    '新华社记者张三',
    '江州日报记者 张三',
    '记者刘建国报道：',
    '本报记者 张三 发自北京',
    '本报记者 乌云其其格 哈斯·图雅',
    '本报评论员',
    '■本报特约评论员文章',
  ])('%s', (text) => {
    expect(isByline(text)).toBe(true);
  });

  test.each([
    '记者节来临',
    '记者调查',
    '记者手记',
    '记者连线',
    '记者会见何小满',
    '通讯员培训班开班',
    '评论员文章',
    '■ 简讯',
    '● 启事',
    '◎ 天气',
    '□图文',
    '实习生就业难',
    '本报记者从市统计局获悉',
    '张三',
  ])('not %s', (text) => {
    expect(isByline(text)).toBe(false);
  });

  test.each([
    ['张三 摄', true],
    ['图/张三', true],
    ['（张 三 摄）', true],
    ['摄影大赛', false],
    ['航拍 摄', false],
  ])('photographer %s: %s', (text, is) => {
    expect(isPhotographer(text)).toBe(is);
  });
});

describe('a line that ends in a colon', () => {
  const roleOf = (first: string, second: string) => {
    const newspaper = { id: 'lanchuan-ribao', name: '澜川日报', language: 'zh-CN' as const };
    const lines = [first, '', second].map((raw, index) => normaliseLine({ number: index + 1, raw }));
    return readBlocks(lines, { newspaper, newspapers: [newspaper] })[0]?.role;
  };
  test.each([
    ['全市防汛工作会议强调:', '把每一道闸门都看住', 'kicker'],
    ['现将有关事项公告如下：', '停水时间', 'body'],
    ['老人说：', '还是河边好', 'body'],
    ['防汛工作会议强调：', '一、把闸门看住', 'body'],
  ])('%s above %s: %s', (first, second, role) => {
    expect(roleOf(first, second)).toBe(role);
  });
});

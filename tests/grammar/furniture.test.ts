import { describe, expect, test } from 'vitest';
import { readFolio } from '../../scripts/ingest/language/folio.ts';
import { isDateAlone, isFolioLine, isImprintLine } from '../../scripts/ingest/language/imprint.ts';
import { isStaffLine } from '../../scripts/ingest/language/staff-lines.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';

const names = new Set(['澜川日报', '江州晚报', 'portellerycourier']);

describe('folio lines and what they tell', () => {
  test.each([
    ['第02版：要闻', { label: '2', pageName: '要闻' }],
    ['07版 社会', { label: '7', pageName: '社会' }],
    ['要闻 2版', { label: '2', pageName: '要闻' }],
    ['要闻02版', { label: '2', pageName: '要闻' }],
    ['第三版', { label: '3' }],
    ['A05', { label: 'A5' }],
    ['2024年7月19日 星期五', { date: '2024-07-19', weekday: 5 }],
    ['二〇二四年七月十九日 星期五', { date: '2024-07-19', weekday: 5 }],
    ['7月19日 星期五', { weekday: 5 }],
    ['2024年10月18日 星期五 第A02版', { date: '2024-10-18', weekday: 5, label: 'A2' }],
    ['2024年7月19日 星期五 农历甲辰年六月十四', { date: '2024-07-19', weekday: 5 }],
    ['2024年7月19日星期五农历六月十四第2版要闻', { date: '2024-07-19', weekday: 5, label: '2', pageName: '要闻' }],
    ['2024-07-19 04版 国际', { date: '2024-07-19', label: '4', pageName: '国际' }],
    ['江州晚报 2024.07.19 A05', { date: '2024-07-19', label: 'A5', newspaper: '江州晚报' }],
    ['澜川日报 2024年7月19日', { date: '2024-07-19', newspaper: '澜川日报' }],
    ['澜 川 日 报 A2版', { label: 'A2', newspaper: '澜川日报' }],
    ['第2版·要闻 责编：张三', { label: '2', pageName: '要闻' }],
    [
      'A02 要闻 2024年7月19日 星期五 责任编辑/张三 版式/李四 校对/王五',
      { date: '2024-07-19', weekday: 5, label: 'A2', pageName: '要闻' },
    ],
  ])('%s', (text, facts) => {
    expect(readFolio(text, names)).toEqual(facts);
    expect(isFolioLine(text, names)).toBe(true);
  });

  test.each([
    '2023年12月2日',
    '2024年2月30日 星期五见面',
    '第2版修订本在澜川首发',
    '第2版修订本上架',
    '第3版上市',
    '澜川日报创刊七十年',
    '第100期青年大讲堂开讲',
    '云杉湖公园开放（详见今日4版）',
    '农历新年倒计时 市民备年货忙',
    'G20 峰会',
    'A4 纸',
    '周五',
    '2024年7月19日 开业大吉',
  ])('none: %s', (text) => {
    expect(readFolio(text, names)).toBeUndefined();
  });
});

describe('imprint', () => {
  test.each([
    ['国内统一连续出版物号 CN 99-0001 邮发代号 99-1', true],
    ['国内统一刊号：CN99-0001 第12345期 今日8版', true],
    ['澜川日报 第12345期 2024年7月19日 星期五 农历甲辰年六月十四 今日四版', true],
    ['广告热线：0470-1234567', true],
    ['江州晚报新闻热线：0470-1234567 商务合作请致电1234568', true],
    ['新闻热线 0470-1234567 广告热线 0470-1234568', true],
    ['本报地址：河东区三号 邮编：010000 零售价：1.50元', true],
    ['印刷：澜川日报印刷厂', true],
    ['第24083期开奖公告', false],
    ['印刷厂里的老工匠', false],
    ['地址：河东区三号', false],
    ['网址：www.example.org', false],
    ['农历新年倒计时 市民备年货忙', false],
  ])('%s: %s', (text, is) => {
    expect(isImprintLine(text, names)).toBe(is);
  });

  test('number of the issue', () => {
    expect(readFolio('国内统一刊号：CN99-0001 总第12345期 今日8版', names)).toEqual({ issueNumber: '12345' });
  });

  test('a bare date', () => {
    expect(['2023年12月2日', '1954年7月19日', '2024年7月19日 星期五'].map(isDateAlone)).toEqual([true, true, false]);
  });
});

describe('staff', () => {
  test.each([
    ['本版责编：沈若溪 版式：柳絮', true],
    ['责编 沈若溪 版式 柳絮', true],
    ['责任编辑／沈若溪 美编／柳絮、何小满', true],
    ['编辑/版式：沈若溪', true],
    ['责编：王某 版式 李某', true],
    ['责编张三 校对李四', true],
    ['责编 张 三 美编 李 四', true],
    ['值班编委：张三', true],
    ['本版编辑 张三', true],
    ['一审：张三 二审：李四 三审：王五', true],
    ['版式设计：张三', true],
    ['责编：张三 电话：0470-1234567', true],
    ['设计点亮乡村', false],
    ['设计 点亮乡村', false],
    ['主编谈办刊', false],
    ['值班医生忙到凌晨', false],
    ['编辑同志：', false],
    ['编辑部的故事讲了四十年，还在讲', false],
    ['校对工作会召开', false],
    ['制图：张三', false],
    ['摄影：张三', false],
    ['策划：张三 采写：记者 李四', false],
  ])('%s: %s', (text, is) => {
    expect(isStaffLine(text)).toBe(is);
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

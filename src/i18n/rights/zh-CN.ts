import type { RightsTexts } from './texts.ts';

export const rightsZhCN: RightsTexts = {
  heading: '权利说明',
  holder: '权利人',
  statement: '声明',
  basis: '公开依据',
  contact: '权利问题请联系',
  periods: '分时期的权利说明',
  period: (from, to) => {
    if (from === undefined) return to === undefined ? '全部日期' : `${to}及以前`;
    return to === undefined ? `${from}及以后` : `${from}至${to}`;
  },
  withheldPeriod: '文字不予公开',
  items: '另有说明的期、版和文章',
  withheld: '本文文字因权利原因不予公开。标题、日期、版面和作者仍可查阅、检索。',
  withheldWhy: (why) => `原因：${why}`,
  sectionByWords: '依据正文用词',
  withheldFlag: '文字不公开',
  withheldLines: (first, last) => (first === last ? `第${first}行文字不予公开` : `第${first}–${last}行文字不予公开`),

  suggest: {
    heading: '建议更正',
    intro: '文字与原版不符？请选择所在段落：',
    whole: '标题或整篇',
    paragraph: (number) => `第${number}段`,
    byMail: '写电子邮件',
    copy: '也可以复制下面的文字寄出',
    title: (title) => `更正：${title}`,
    address: '文章',
    lines: (lines) => `原文第 ${lines} 行`,
    wrong: '现为：',
    right: '应为：',
    source: '依据：',
  },

  latest: {
    heading: '最近的更正',
    intro: '编辑对照原版更正的文字，新的在前。原文文件不改动；每条更正都注明何人、何时、为何。',
    none: '还没有更正。',
    count: (count) => `共 ${count} 条更正`,
    how: '怎样建议更正',
    howTexts: [
      '每篇文章的末尾都有“建议更正”，按段落列出；选一段，即可写好地址、段落号和原文行号，只需填入应为什么。',
      '更正要以原版为据：印错的字照原样保留，不作改正。',
    ],
    link: '最近的更正',
    older: '较早的更正',
    newer: '较新的更正',
    toNewest: '最新的更正',
    slice: (number) => `第 ${number} 部分`,
    withheld: '更正的文字不予公开',
    fields: {
      kicker: '引题',
      headline: '标题',
      decks: '副题',
      columnTitle: '栏目',
      series: '系列',
      byline: '署名',
      dateline: '电头',
      credit: '图片署名',
      jumps: '转版行',
      body: '正文',
    },
  },
};

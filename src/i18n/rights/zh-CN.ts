import { fieldNamesZhCN } from '../fields/zh-CN.ts';
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
  withheld: '本文文字因权利原因不予公开。标题、日期、版次和署名仍可查阅、检索。',
  withheldWhy: (why) => `原因：${why}`,
  sectionByWords: '依据正文用词',
  withheldFlag: '文字不公开',
  withheldLines: (first, last) => (first === last ? `第${first}行文字不予公开` : `第${first}—${last}行文字不予公开`),

  suggest: {
    heading: '建议更正',
    intro: '文字与原报不符？请选择所在段落：',
    whole: '标题或整篇',
    paragraph: (number) => `第${number}段`,
    copy: '也可以复制下面的文字寄出',
    title: (address) => `更正 ${address}`,
    lines: (lines) => `原始文字第${lines}行`,
    form: '现为：\n应为：\n依据：',
  },

  statements: {
    InC: '有版权',
    'InC-OW-EU': '有版权：欧盟孤儿作品',
    'InC-EDU': '有版权：允许教育用途',
    'InC-NC': '有版权：允许非商业用途',
    'InC-RUU': '有版权：权利人无法确定或无法联系',
    'NoC-CR': '无版权：受合同限制',
    'NoC-NC': '无版权：限非商业用途',
    'NoC-OKLR': '无版权：受其他法律限制',
    'NoC-US': '无版权：美国',
    CNE: '版权状况未评估',
    UND: '版权状况未能确定',
    NKC: '没有已知的版权',
    by: '署名',
    'by-sa': '署名—相同方式共享',
    'by-nd': '署名—禁止演绎',
    'by-nc': '署名—非商业性使用',
    'by-nc-sa': '署名—非商业性使用—相同方式共享',
    'by-nc-nd': '署名—非商业性使用—禁止演绎',
    zero: 'CC0 1.0 公有领域贡献',
    mark: '公有领域标志 1.0',
  },

  latest: {
    heading: '最近的更正',
    intro: '编者对照原报更正的文字，新的在前。原始文件不改动；每条更正都注明何人、何时、为何。',
    none: '还没有更正。',
    count: (count) => `共 ${count} 条更正`,
    how: '怎样建议更正',
    howTexts: [
      '每篇文章的末尾都有“建议更正”，按段落列出；选一段，即可写好网址、段落号和原始文字行号，只需填写应有的文字。',
      '更正要以原报为据：印错的字照原样保留，不作改正。',
    ],
    link: '最近的更正',
    older: '较早的更正',
    newer: '较新的更正',
    toNewest: '最近的更正',
    slice: (number) => `第 ${number} 页`,
    withheld: '更正的文字不予公开',
    fields: { ...fieldNamesZhCN, body: '正文' },
  },
};

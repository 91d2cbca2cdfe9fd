// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import { fieldNamesZhTW } from '../fields/zh-TW.ts';
import type { RightsTexts } from './texts.ts';

export const rightsZhTW: RightsTexts = {
  heading: '權利說明',
  holder: '權利人',
  statement: '聲明',
  basis: '公開依據',
  contact: '權利問題請聯絡',
  periods: '分時期的權利說明',
  period: (from, to) => {
    if (from === undefined) return to === undefined ? '全部日期' : `${to}及以前`;
    return to === undefined ? `${from}及以後` : `${from}至${to}`;
  },
  withheldPeriod: '文字不予公開',
  items: '另有說明的期、版和文章',
  withheld: '本文文字因權利原因不予公開。標題、日期、版次和署名仍可查閱、檢索。',
  withheldWhy: (why) => `原因：${why}`,
  sectionByWords: '依據正文用詞',
  withheldFlag: '文字不公開',
  withheldLines: (first, last) => (first === last ? `第${first}行文字不予公開` : `第${first}—${last}行文字不予公開`),

  suggest: {
    heading: '建議更正',
    intro: '文字與原報不符？請選擇所在段落：',
    whole: '標題或整篇',
    paragraph: (number) => `第${number}段`,
    copy: '也可以複製下面的文字寄出',
    title: (address) => `更正 ${address}`,
    lines: (lines) => `原始文字第${lines}行`,
    form: '現為：\n應為：\n依據：',
  },

  statements: {
    InC: '受著作權保護',
    'InC-OW-EU': '受著作權保護：歐盟孤兒作品',
    'InC-EDU': '受著作權保護：允許教育用途',
    'InC-NC': '受著作權保護：允許非商業用途',
    'InC-RUU': '受著作權保護：權利人無法確定或無法聯絡',
    'NoC-CR': '不受著作權保護：受契約限制',
    'NoC-NC': '不受著作權保護：限非商業用途',
    'NoC-OKLR': '不受著作權保護：受其他法律限制',
    'NoC-US': '不受著作權保護：美國',
    CNE: '著作權狀態未評估',
    UND: '著作權狀態未能確定',
    NKC: '無已知的著作權',
    by: '姓名標示',
    'by-sa': '姓名標示—相同方式分享',
    'by-nd': '姓名標示—禁止改作',
    'by-nc': '姓名標示—非商業性',
    'by-nc-sa': '姓名標示—非商業性—相同方式分享',
    'by-nc-nd': '姓名標示—非商業性—禁止改作',
    zero: 'CC0 1.0 公眾領域貢獻宣告',
    mark: '公眾領域標章 1.0',
  },

  latest: {
    heading: '最近的更正',
    intro: '編者對照原報更正的文字，新的在前。原始檔案不改動；每則更正都註明何人、何時、為何。',
    none: '還沒有更正。',
    count: (count) => `共 ${count} 則更正`,
    how: '怎樣建議更正',
    howTexts: [
      '每篇文章的末尾都有「建議更正」，依段落列出；選一段，即可寫好網址、段落號和原始文字行號，只需填寫應有的文字。',
      '更正要以原報為據：印錯的字照原樣保留，不作改正。',
    ],
    link: '最近的更正',
    older: '較早的更正',
    newer: '較新的更正',
    toNewest: '最近的更正',
    slice: (number) => `第 ${number} 頁`,
    withheld: '更正的文字不予公開',
    fields: { ...fieldNamesZhTW, body: '正文' },
  },
};

import { fieldNamesZhCN } from '../fields/zh-CN.ts';
import type { CitationsTexts } from './texts.ts';

export const citationsZhCN: CitationsTexts = {
  heading: '引用本文',
  intro: '姓名、标题照报纸所印。方括号里的题名或日期报上未印，是本站所拟。',
  forms: [
    { id: 'gbt-online', name: 'GB/T 7714—2015（网络版）' },
    { id: 'gbt-print', name: 'GB/T 7714—2015（纸本）' },
    { id: 'chicago', name: 'Chicago 17' },
    { id: 'apa', name: 'APA 7' },
    { id: 'mla', name: 'MLA 9' },
    { id: 'bibtex', name: 'BibTeX' },
    { id: 'ris', name: 'RIS' },
    { id: 'csl-json', name: 'CSL-JSON' },
  ],
  titleDerived: '原报标题缺失，以开头文字代称。',
  dateInferred: '日期报上未印，系推断。',
  raw: {
    heading: '对照原始文字',
    intro: '本文所据的原始文字，一字未改，按阅读次序排列；数字是行号。',
    fields: { ...fieldNamesZhCN, other: '其他' },
    paragraph: (number) => `第${number}段`,
    lines: (line, last) => (line === last ? `第${line}行` : `第${line}—${last}行`),
    joins: { merged: '与上一行接成一段', soft: '可能与上一行是一段', gap: '此行之前缺字' },
  },
  sheet: '引用格式',
  textFile: '本文的文本（.txt）',
};

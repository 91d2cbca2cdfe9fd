// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import { fieldNamesZhTW } from '../fields/zh-TW.ts';
import type { CitationsTexts } from './texts.ts';

export const citationsZhTW: CitationsTexts = {
  heading: '引用本文',
  intro: '姓名、標題照報紙所印。方括號裡的題名或日期報上未印，是本站所擬。',
  forms: [
    { id: 'gbt-online', name: 'GB/T 7714—2015（網路版）' },
    { id: 'gbt-print', name: 'GB/T 7714—2015（紙本）' },
    { id: 'chicago', name: 'Chicago 17' },
    { id: 'apa', name: 'APA 7' },
    { id: 'mla', name: 'MLA 9' },
    { id: 'bibtex', name: 'BibTeX' },
    { id: 'ris', name: 'RIS' },
    { id: 'csl-json', name: 'CSL-JSON' },
  ],
  titleDerived: '原報標題缺失，以開頭文字代稱。',
  dateInferred: '日期報上未印，係推斷。',
  raw: {
    heading: '對照原始文字',
    intro: '本文所據的原始文字，一字未改，依閱讀次序排列；數字是行號。',
    fields: { ...fieldNamesZhTW, other: '其他' },
    paragraph: (number) => `第${number}段`,
    lines: (line, last) => (line === last ? `第${line}行` : `第${line}—${last}行`),
    joins: { merged: '與上一行接成一段', soft: '可能與上一行是一段', gap: '此行之前缺字' },
  },
  sheet: '引用格式',
  textFile: '本文的文字（.txt）',
};

// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { DoubtsTexts } from './texts.ts';

export const doubtsZhTW: DoubtsTexts = {
  corrections: {
    heading: '更正',
    intro: '下列各處由編者更正；原始文字未作改動。',
    count: (count) => `經編者更正 ${count} 處`,
    mark: '已更正',
    markMeaning: '已更正：編者改正了此段的字句；原來的字句、更正人、日期和依據列在「更正」一節，原始文字不變。',
    markWhy: '此段有字句經編者更正；點此檢視原來的字句、更正人和依據',
    what: {
      role: '某些行的性質',
      item: '文章包括哪些行，及其次序',
      join: '斷開的段落接在一起',
      split: '誤合的段落分開',
      headline: '標題歸屬',
      kind: '體裁',
      date: '出版日期',
      label: '版次',
      name: '版名',
    },
    becomes: '改為',
    nothing: '（刪去）',
    line: (line) => `原始文字第${line}行`,
  },

  quality: {
    heading: '文字品質',
    machineMade: '機器辨識文字，未經逐字校對。',
    partGrade: (page, grade) => `${page}的續文為 ${grade}。`,
    partReasons: '理由見該篇',
    grades: {
      a: '未發現疑點',
      b: '有少量存疑之處',
      c: '文字有缺失、損壞，或次序存疑',
    },
    gradeLabel: (grade) => `${grade} 級`,
    reasons: '原因',
    marks: '文中標記',
    joins: (count) => `斷段如何判斷（${count} 處）`,
    joinKinds: { merged: '合為一段', soft: '存疑，分為兩段', gap: '文字中斷' },
    partMeaning: '〔續 第2版〕：轉版的文章在首篇之下接排，方便通讀；各部分仍有自己的網址，檢索也以各部分為準。',
    gapMeaning: '〔缺字〕：此處文字中斷，上文或下文缺失，缺多少不詳。',
    softMeaning: '斷段存疑：前後兩段可能原為一段，因證據不足未予合併。',
    garbleMeaning: '文字疑有損壞：該段照辨識結果原樣排印，可疑的字句下加波線，請對照原始文字。',
    doubtfulMeaning: '存疑：版面上印的版次、星期或標題與其他依據不符，兩說都列出，未作改動。',
    inferredMeaning: '推斷：版面上沒有印出，由文中內容推斷得來；「約」表示把握較小。',
    untitledMeaning: '無題：原報標題缺失，以開頭文字代稱，並非報紙所印。',
  },
};

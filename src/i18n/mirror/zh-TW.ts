// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { MirrorTexts } from './texts.ts';

export const mirrorZhTW: MirrorTexts = {
  heading: '映象與核對',
  intro: '本站全是靜態檔案，可以整站複製儲存，放到別處照樣閱讀、檢索。這裡給出得到完全相同的副本的命令，以及核對的辦法。',
  link: '整站複製與核對',
  columns: { file: '檔案', meaning: '內容' },
  files: {
    heading: '有哪些清單',
    texts: ['複製時以清單為準。爬蟲只跟著網頁裡的連結走，會漏掉檢索用的檔案；清單裡一個不少。'],
    rows: {
      list: '全部檔案的路徑，每列一個',
      checksums: '每個檔案的 SHA-256，格式同 sha256sum；不含它自己和它的簽名',
      signature: 'SHA256SUMS 的簽名，由 minisign 產生',
      changes:
        '從第一次發布起才有：與上一次發布相比新增、改變、移除、移動了哪些檔案，以內容為準；更早的發布各自改動了什麼，見 changes/ 加該次發布的名稱加 .json',
      program: '核對程式，只要有 Node 18 以上版本就能執行，不需要網路',
      text: '本頁的命令，純文字',
    },
  },
  folder: {
    heading: '複製整個資料夾',
    texts: [
      '本館沒有登記線上的網址。把網站所在的資料夾原樣複製即可：網頁之間的連結都是相對的，放在哪裡都能用。請複製到單獨的資料夾裡，再按下面的辦法核對。',
    ],
  },
  wget: {
    heading: '用 wget 複製',
    texts: ['在空資料夾裡執行。最後一條命令的返回值為 0 表示全部取到，8 表示有檔案沒有取到，再執行一次即可。'],
  },
  rsync: {
    heading: '用 rsync 複製',
    texts: ['同一條命令也用於更新：只傳有變化的檔案，並從副本中移除本站已經沒有的檔案。'],
  },
  update: {
    heading: '更新副本',
    texts: [
      '用 Backfile 更新時，先比較 SHA256SUMS，只取有變化的檔案，逐個核對，全部取到之後才換上；中斷了可以接著來。空資料夾也可以這樣取。沒有 Backfile 時，在新的空資料夾裡用 wget 重取一份。',
    ],
  },
  check: {
    heading: '核對副本',
    texts: [
      '在副本的資料夾裡執行其中一條。sha256sum 發現改動和缺失，但不管多出來的檔案；verify.mjs 三樣都查，返回值 0 為一致，1 為不一致，2 為無法核對。',
    ],
    signed: '清單有簽名。下面的公鑰也應在別處見過，再相信它。',
  },
  downloads: {
    heading: '只要一部分',
    texts: ['依報紙和年份打包的檔案，見「關於資料」一頁；文字的權利狀況也在那裡。'],
  },
};

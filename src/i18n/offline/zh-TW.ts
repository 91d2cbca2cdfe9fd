// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { OfflineTexts } from './texts.ts';

export const offlineZhTW: OfflineTexts = {
  page: {
    heading: '離線閱讀',
    missing: '沒有網路，而這一頁沒有儲存在本機。網路恢復後，重新載入即可。',
    held: '沒有網路時可以看到：',
    heldItems: ['首頁、各報的頁面、檢索頁和檢索說明', '最近讀過的頁面', '儲存在本機的年份：整年的期、版和文章，並可檢索'],
    notHeld: '沒有網路時看不到：',
    notHeldItems: [
      '沒有讀過、也沒有儲存的期、版和文章；檢索時，未儲存的年份會列為無法讀取',
      '專欄、標籤、人物等清單，除非最近讀過',
      '供下載的檔案和訂閱來源',
    ],
  },
  kept: '儲存在本機的年份',
  noneKept: '還沒有儲存任何年份。在某一年的頁面上可以儲存該年。',
  year: '離線閱讀',
  script: {
    keep: '儲存這一年，供離線閱讀',
    size: '{size}，{files} 個檔案',
    working: '正在儲存……',
    progress: '已儲存 {done}，共 {size}',
    pause: '暫停',
    partly: '已儲存一部分：{done}，共 {size}',
    resume: '繼續儲存',
    remove: '從本機移除',
    removeYear: '移除 {year}',
    removed: '已移除',
    isKept: '這一年已儲存在本機，沒有網路也可以閱讀和檢索（{size}）',
    newer: '網站上這一年有更新的內容',
    update: '更新到最新（共 {size}，只下載有變化的檔案）',
    incomplete: '未完成',
    noNetwork: '沒有網路，無法下載；已儲存的部分會保留，網路恢復後可以繼續',
    noRoom: '本機的空間不夠：需要 {size}，可用 {free}',
    changed: '有檔案與清單不符，網站可能剛剛更新；請重新載入本頁再試',
    elsewhere: '另一個視窗正在儲存或移除，請稍候',
    failed: '沒有成功：瀏覽器未能讀寫本機的儲存，請再試一次',
  },
};

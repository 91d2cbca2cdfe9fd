import type { CitationBrowserTexts } from './browser.ts';

export const citationBrowserZhCN: CitationBrowserTexts = {
  copy: '复制',
  copyForm: '复制 {name}',
  copied: '已复制：{name}',
  selected: '浏览器不允许自动复制。{name} 已选中，请用键盘或菜单复制。',
  save: '下载 {file}',
  access: '加访问日期（{day}）',
};

/** Texts of the citation panel that only a script shows. `{name}` is the form, `{day}` today. */
export interface CitationBrowserTexts {
  copy: string;
  copyForm: string;
  copied: string;
  /** The browser does not let scripts copy; the text is selected. */
  selected: string;
  save: string;
  access: string;
}

/** They travel within the script, not on the pages: few readers cite. */
export const citationBrowserTexts: Record<'zh-CN' | 'en', CitationBrowserTexts> = {
  'zh-CN': {
    copy: '复制',
    copyForm: '复制 {name}',
    copied: '已复制：{name}',
    selected: '浏览器不许脚本复制。{name} 已选中，请用键盘或菜单复制。',
    save: '下载 {file}',
    access: '加访问日期（{day}）',
  },
  en: {
    copy: 'Copy',
    copyForm: 'Copy {name}',
    copied: 'Copied: {name}',
    selected: 'The browser does not let scripts copy. {name} is selected: copy it with the keyboard or the menu.',
    save: 'Download {file}',
    access: 'Add date of access ({day})',
  },
};

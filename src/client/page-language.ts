/** The texts in the language of the page; in the first language of the project where it is in none that there is. */
export function inPageLanguage<Texts>(texts: Readonly<Record<'zh-CN' | 'zh-TW' | 'en', Texts>>): Texts {
  const { lang } = document.documentElement;
  return lang === 'zh-TW' || lang === 'en' ? texts[lang] : texts['zh-CN'];
}

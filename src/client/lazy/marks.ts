import { marksTexts } from '../../i18n/search/marks.ts';
import { startMarks } from '../marks/start-marks.ts';

/** This script lies in `assets/`, so the search page can be found from it, however the site is reached. */
const { currentScript } = document;
const here = currentScript && 'src' in currentScript ? currentScript.src : document.baseURI;
const searchPage = new URL('../search/index.html', here);

startMarks({ texts: marksTexts[document.documentElement.lang === 'en' ? 'en' : 'zh-CN'], searchPage });

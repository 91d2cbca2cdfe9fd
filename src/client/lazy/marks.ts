import { marksTexts } from '../../i18n/search/marks.ts';
import { keepSearchOnSwitch } from '../language-switch.ts';
import { startMarks } from '../marks/start-marks.ts';
import { inPageLanguage } from '../page-language.ts';

/** This script lies in `assets/`, so the search page in the language of this page can be found from it, however the site is reached. */
const { currentScript } = document;
const here = currentScript && 'src' in currentScript ? currentScript.src : document.baseURI;
const { dataset } = document.documentElement;
const folder = dataset['folder'] === undefined ? '' : `${dataset['folder']}/`;
const searchPage = new URL(`../${folder}search/index.html`, here);

keepSearchOnSwitch(document);
startMarks({ texts: inPageLanguage(marksTexts), searchPage });

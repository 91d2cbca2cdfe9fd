import { readChineseDateline } from './chinese-dateline.ts';
import { readEnglishDateline } from './english/dateline.ts';
import { remember } from './remember.ts';

/** The text opens as news with a dateline: 本报讯（记者 …）, 新华社北京…电, `PORT ELLERY, Oct. 17 —`. */
export const startsWithDateline = remember(
  (text) => readChineseDateline(text) !== undefined || readEnglishDateline(text) !== undefined,
);

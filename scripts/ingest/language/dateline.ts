import { readChineseDateline } from './chinese-dateline.ts';
import { readEnglishDateline } from './english/dateline.ts';

/** The text opens as news with a dateline: 本报讯（记者 …）, 新华社北京…电, `PORT ELLERY, Oct. 17 —`. */
export function startsWithDateline(text: string): boolean {
  return readChineseDateline(text) !== undefined || readEnglishDateline(text) !== undefined;
}

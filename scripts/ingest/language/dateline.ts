import { DATELINE, DATELINE_EN } from './patterns.ts';

/** The text opens as news with a dateline: 本报讯（记者 …）, 新华社北京…电, `PORT ELLERY, Oct. 17 —`. */
export function startsWithDateline(text: string): boolean {
  return DATELINE.test(text) || DATELINE_EN.test(text);
}

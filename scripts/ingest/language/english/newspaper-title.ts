/** Words that end or make up the names of newspapers. */
export const TITLE_WORD =
  'Advance|Advertiser|Advocate|Argus|Beacon|Bugle|Bulletin|Chronicle|Citizen|Courant|Courier|Daily|Democrat|Dispatch|Echo|Enquirer|Evening|Examiner|Express|Free|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Leader|Ledger|Mail|Mercury|Messenger|Mirror|Morning|News|Newspaper|Observer|Patriot|Pioneer|Post|Press|Record|Recorder|Register|Reporter|Republic|Republican|Review|Sentinel|Standard|Star|Sun|Telegram|Telegraph|Times|Tribune|Union|Voice|Weekly|World';

const TITLE_AT_END = new RegExp(`(?:^|[\\s-])(?:${TITLE_WORD})$`, 'iu');
const TITLE_AT_START = new RegExp(`^(?:The\\s+)?(?:${TITLE_WORD})\\s+(?:of|&)\\s`, 'iu');

/** `The Harbor Courier`, `PORT ELLERY GAZETTE & HERALD`: capitals throughout, and a newspaper's word at the end. */
export function isNewspaperTitle(part: string): boolean {
  const words = part.split(/\s+/u);
  if (words.length < 2 || words.length > 6 || !words.every((word) => /^(?:\p{Lu}|&|and$|of$|the$|\d)/u.test(word))) return false;
  return TITLE_AT_END.test(part) || TITLE_AT_START.test(part);
}

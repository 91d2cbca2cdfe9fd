/** Titles, offices and months whose full stop ends no sentence, since a name or number follows. */
const ABBREVIATED =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Messrs|Dr|Drs|St|Rev|Revs|Hon|Prof|Capt|Cpl|Col|Gen|Lt|Maj|Sgt|Sen|Sens|Rep|Reps|Gov|Govs|Supt|Cllr|Coun|Ald|No|Nos|Mt|Ft|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}(?:\.\s?\p{Lu})*)\.$/u;

/** The line stops at an abbreviation that must go on: `November, but Mr.`, `said John F.`; not `by the U.S. Navy`, `9 a.m.`. */
export function endsAbbreviated(text: string): boolean {
  return ABBREVIATED.test(text.slice(-24));
}

/** Lists of sections, tags, column titles and people; statistics. */
export interface ListsTexts {
  heading: string;
}

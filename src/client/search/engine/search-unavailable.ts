/**
 * Nothing can be searched. `not-for-disk`: the page was opened from a disk, but this copy of the site was not made for that.
 * `unreadable`: the list of indexes cannot be read.
 */
export class SearchUnavailable extends Error {
  readonly why: 'not-for-disk' | 'unreadable';

  constructor(why: SearchUnavailable['why'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchUnavailable';
    this.why = why;
  }
}

/** Has the link to this page in the other language of the site take along what is searched, which stands in the address. */
export function keepSearchOnSwitch(document: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language-switch')) {
    const page = link.href;
    // Not before the click: what is searched changes as long as the page is open.
    link.addEventListener('click', () => {
      link.href = page + location.search;
    });
  }
}

import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { makeLinksRelative } from '../../scripts/build/links/relative-links.ts';
import { startTags } from '../../scripts/build/links/tags.ts';

const DEEP = 'ribao/2024-01-02/index.html';

test.each([
  ['the home page', '<a href="/">', '<a href="../../index.html">'],
  ['a folder', '<a href="/ribao/">', '<a href="../../ribao/index.html">'],
  ['a file', '<link rel="stylesheet" href="/assets/site.css">', '<link rel="stylesheet" href="../../assets/site.css">'],
  ['a fragment', '<a href="/about/#marks">', '<a href="../../about/index.html#marks">'],
  ['a query', '<a href="/search/?q=a&amp;x=/b/">', '<a href="../../search/index.html?q=a&amp;x=/b/">'],
  ['a script', '<script src="/assets/search.js"></script>', '<script src="../../assets/search.js"></script>'],
  ['a form', '<form action="/search/">', '<form action="../../search/index.html">'],
  [
    'pictures',
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
    '<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x">',
  ],
  [
    'an alias page',
    '<meta http-equiv="refresh" content="0; url=/ribao/">',
    '<meta http-equiv="refresh" content="0; url=../../ribao/index.html">',
  ],
  ['the root for scripts', '<div data-root="/">', '<div data-root="../../">'],
  ['other quotes', "<a href='/ribao/' >", '<a href="../../ribao/index.html" >'],
  ['no quotes', '<a href=/ribao/ id=x>', '<a href="../../ribao/index.html" id=x>'],
  ['upper case', '<A HREF="/ribao/">', '<A HREF="../../ribao/index.html">'],
  ['a reference', '<a href="&#47;ribao/">', '<a href="../../ribao/index.html">'],
  [
    'without scripts',
    '<noscript><a href="/ribao/"></a></noscript>',
    '<noscript><a href="../../ribao/index.html"></a></noscript>',
  ],
])('%s becomes relative', (_, before, after) => {
  expect(makeLinksRelative(`x ${before} y`, DEEP)).toBe(`x ${after} y`);
});

test('links of a page at the top', () => {
  expect(makeLinksRelative('<a href="/"><a href="/ribao/"><i data-root="/">', 'index.html')).toBe(
    '<a href="./index.html"><a href="./ribao/index.html"><i data-root="./">',
  );
});

test.each([
  ['the online home', '<link rel="canonical" href="https://example.org/ribao/">'],
  ['the base of an error page', '<base href="https://example.org/"><base href="/x/">'],
  ['other sites', '<a href="https://example.org/x/"><a href="//example.org/">'],
  ['fragments and relative links', '<a href="#main"><a href="../x/"><a href="">'],
  ['text that looks like a link', '<p>&lt;a href="/x/"></p>'],
  ['comments', '<!-- <a href="/x/"> --><!--><!-- a --!>'],
  ['scripts and styles', '<script>x = \'<a href="/x/">\'</script><style>/* <a href="/x/"> */</style>'],
  ['text fields', '<textarea><a href="/x/"></textarea><title><a href="/x/"></title>'],
  ['other attributes', '<p title="/x/" data-path="/x/" content="/x/" data="/x/">'],
  ['other meta elements', '<meta name="description" content="0; url=/x/">'],
])('%s: every byte stays', (_, html) => {
  expect(makeLinksRelative(html, DEEP)).toBe(html);
});

test('a greater-than sign in an attribute does not end the tag', () => {
  const html = '<p title="a > b" data-x=\'<a href="/no/">\'><a title=">" href="/ribao/">';
  expect(makeLinksRelative(html, 'x/index.html')).toBe(
    '<p title="a > b" data-x=\'<a href="/no/">\'><a title=">" href="../ribao/index.html">',
  );
});

test('tags are found as parse5 finds them', () => {
  const piece = fc.constantFrom(
    ...[
      '<p',
      '<a',
      '</a',
      '<B',
      '>',
      '/>',
      ' ',
      '\n',
      '=',
      '"',
      "'",
      'href',
      ' id',
      ' x',
      '/',
      '甲',
      '<!--',
      '-->',
      '--!>',
      '-',
      '<!',
      '<?',
      '<',
      '&amp;',
      '&#x2f;',
      '</',
    ],
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style >',
      '<textarea>',
      '</textarea>',
      '<span id=a title="b>c">',
      "<span href='/d/'>",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const html = pieces.join('');
      fc.pre(!/<script.*<!--/isu.test(html));
      expect(ours(html)).toEqual(theirs(html));
    }),
    { numRuns: 5000, seed: 20241018 },
  );
});

test('Only tags with an attribute asked for come back, with no other, and of two with one name the first', () => {
  const tags = startTags('<a class=x HREF="/a/" href="/b/"><p title="&amp;"></p></a>', new Set(['href']));
  const values = tags.map(({ name, attributes }) => [name, ...attributes.map((each) => each.value)]);
  expect(values).toEqual([['a', '/a/']]);
});

/** Only elements that the tree builder keeps as they are can be compared: it merges, moves and drops others. */
const COMPARABLE = new Set(['span', 'script', 'style', 'textarea']);

function ours(html: string) {
  return startTags(`<body>${html}`)
    .filter(({ name }) => COMPARABLE.has(name))
    .map(({ name, attributes }) => ({ name, values: attributes.filter(isSimple).map((each) => `${each.name}=${each.value}`) }));
}

function theirs(html: string) {
  const found: { name: string; values: string[] }[] = [];
  visit(fromHtml(`<body>${html}`), 'element', ({ tagName, properties }) => {
    if (!COMPARABLE.has(tagName)) return;
    const simple = Object.entries(properties).filter(([name]) => isSimple({ name }));
    found.push({ name: tagName, values: simple.map(([name, value]) => `${name}=${String(value)}`) });
  });
  return found;
}

function isSimple({ name }: { name: string }): boolean {
  return ['id', 'title', 'href'].includes(name);
}

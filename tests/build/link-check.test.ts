import { expect, test } from 'vitest';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

function problemsOf(files: Record<string, string>): string[] {
  const folder = temporaryFolder();
  putFiles(folder, {
    'index.html': '<a id="top"></a>',
    'a/b/index.html': '<a name="old"></a><p id="段">',
    'a/x.css': '',
    ...files,
  });
  return checkLinks(folder).map(({ page, link, reason }) => `${page} ${link} ${reason}`);
}

test('links that work are no problem', () => {
  const page = `
    <link rel="canonical" href="https://example.org/"><link rel="icon" href="data:,"><link rel="stylesheet" href="../x.css?v=1">
    <a href="../../index.html#top"><a href="#here" id="here"><a href=""><a href="index.html#old"><a href="#%E6%AE%B5"><a href="#:~:text=x">
    <a href="mailto:a@example.org"><a href="https://example.org/nowhere"><i data-root="../../"><p id="段"><a name="old">`;
  expect(problemsOf({ 'a/b/index.html': page })).toEqual([]);
});

test.each([
  ['root-absolute', '<a href="/index.html">', '/index.html root-absolute'],
  ['to another host without a scheme', '<script src="//example.org/x.js"></script>', '//example.org/x.js root-absolute'],
  ['to no file', '<img src="../y.png">', '../y.png missing'],
  ['to a folder', '<a href="../../">', '../../ missing'],
  ['out of the site', '<a href="../../../index.html">', '../../../index.html outside'],
  ['to no element', '<a href="../../index.html#bottom">', '../../index.html#bottom no-such-id'],
  ['to no element of its own page', '<a href="#nowhere">', '#nowhere no-such-id'],
  ['of an alias page', '<meta http-equiv="refresh" content="0; url=../c/index.html">', '../c/index.html missing'],
  ['of a picture set', '<img srcset="../y.png 2x">', '../y.png missing'],
  ['of a form', '<form action="/search/">', '/search/ root-absolute'],
  ['for scripts to the wrong folder', '<i data-root="../">', '../ missing'],
])('a link %s is found', (_, html, problem) => {
  expect(problemsOf({ 'a/b/c.html': html })).toEqual([`a/b/c.html ${problem}`]);
});

test('links of a page with an online base start at the home page', () => {
  const base = '<base href="https://example.org/old/">';
  expect(problemsOf({ 'a/b/c.html': `${base}<a href="./a/b/index.html#old"><a href="#top">` })).toEqual([]);
  expect(problemsOf({ 'a/b/c.html': `${base}<a href="../x.css"><a href="#main" id="main">` })).toEqual([
    'a/b/c.html ../x.css outside',
    'a/b/c.html #main no-such-id',
  ]);
});

test('the canonical link is not followed, but a canonical-looking one is', () => {
  expect(problemsOf({ 'c.html': '<a rel="canonical" href="none.html">' })).toEqual(['c.html none.html missing']);
});

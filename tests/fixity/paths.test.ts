import { describe, expect, test } from 'vitest';
import { FixityError } from '../../scripts/fixity/fixity-error.ts';
import { ListedPaths, pathFault } from '../../scripts/fixity/paths.ts';

describe('a path that could lead elsewhere on any system is a fault of its own', () => {
  test.each([
    ['', 'path-empty'],
    ['a\0b', 'path-nul'],
    ['a\u001b[2Jb', 'path-control'],
    ['a\rb', 'path-control'],
    ['a\u2028b', 'path-control'],
    ['..\\a', 'path-backslash'],
    ['/etc/passwd', 'path-absolute'],
    ['//host/share', 'path-absolute'],
    ['C:/a', 'path-drive'],
    ['a/c:b', 'path-drive'],
    ['../a', 'path-parent'],
    ['a/../../b', 'path-parent'],
    ['a/..', 'path-parent'],
    ['./a', 'path-segment'],
    ['a//b', 'path-segment'],
    ['a/', 'path-segment'],
    ['.backfile-mirror/x', 'path-staging'],
    ['.Backfile-Mirror', 'path-staging'],
  ])('%j', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });

  test.each(['index.html', 'a/..b/c', 'a/b..', '.well-known/x', '人物/林一苇.html', 'a b/cd:e', 'x/.backfile-mirror/y'])(
    'not %j',
    (path) => {
      expect(pathFault(path)).toBeUndefined();
    },
  );
});

describe('paths of one list must not be one file on any system', () => {
  const codeOf = (paths: string[]) => {
    const listed = new ListedPaths('SHA256SUMS');
    try {
      paths.forEach((path, place) => {
        listed.add(path, place + 1);
      });
      return undefined;
    } catch (error) {
      return error instanceof FixityError ? { code: error.code, line: error.values['line'] } : error;
    }
  };

  test.each([
    [['a', 'b', 'a'], 'path-twice', '3'],
    [['a/Index.html', 'a/index.html'], 'path-case', '2'],
    [['A/x', 'a/y'], 'path-case', '2'],
    [['caf\u00e9', 'cafe\u0301'], 'path-case', '2'],
    [['a/b', 'a'], 'path-folder', '2'],
    [['a', 'a/b/c'], 'path-folder', '2'],
    [['a', 'A/b'], 'path-folder', '2'],
  ])('%j', (paths, code, line) => {
    expect(codeOf(paths)).toEqual({ code, line });
  });

  test('others are fine', () => {
    expect(codeOf(['a/b', 'a/c', 'ab', 'a-b/c', 'b/a/c', 'b/a/d'])).toBeUndefined();
  });
});

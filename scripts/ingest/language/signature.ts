import { isName } from './people.ts';
import { isSurname } from './surnames.ts';

/**
 * A bracketed remark at the end of a text is a signature if it holds one to four names with known surnames, at most
 * four Han each (parsing.md §3.6): `苗欣`, `沈若溪 陆一鸣`, `记者 云静`; not `试行`, `略`.
 */
export function isSignature(inner: string): boolean {
  const bare = inner.replace(/^(?:记者|通讯员)\s*/u, '').replace(/\s*(?:整理|综合|报道)$/u, '');
  const names = bare.split(/[\s、]+/u).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => isName(name) && name.length <= 4 && isSurname(name));
}

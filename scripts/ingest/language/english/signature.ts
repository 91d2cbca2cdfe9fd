import { isEnglishName } from './names.ts';

/** Longest line that can sign a letter, in characters. */
const MAX_SIGNATURE_CHARS = 60;
const DASHED = /^(?:[—–―]|--+|-)\s*(\p{Lu}.{1,46})$/u;
const INITIALS = /^[([]?(?:\p{Lu}\.\s?){2,4}[)\]]?$/u;
const TITLED = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Capt|Col|Sir|Cllr|Fr)\.?\s+)(?=\p{Lu})/u;
/** Harbor Street, Springfield · 14 Mill Lane · Saltby · Springfield, Mo. */
const STREET =
  /^(?:\d{1,5}[A-Za-z]?,?\s+)?(?:(?:The\s+)?\p{Lu}[\p{L}’'.-]*\s+){1,4}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Dr\.?|Terrace|Close|Court|Square|Place|Row|Hill|Park|Way|Crescent|Quay|Boulevard|Blvd\.?)(?:\s*,\s*\p{Lu}[\p{L} .’'-]{1,40})?$/u;
const TOWN = /^\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,2}(?:\s*,\s*\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?)?$/u;

/** A line that signs by itself, for its dash: `— Edwin Sallow`, `-- E. Sallow, Saltby`; not `— Rain is likely`. */
export function isDashedSignature(text: string): boolean {
  const inner = text.length > MAX_SIGNATURE_CHARS ? undefined : DASHED.exec(text)?.[1];
  return (
    inner !== undefined &&
    (isSigner(inner.split(',')[0] ?? '') || /^(?:The\s+)?(?:Associated Press|Reuters|AP|Ed\.?|Editor|Staff)$/u.test(inner))
  );
}

/** A name as it stands under a letter, title allowed; the caller knows the place: `EDWIN SALLOW`, `Dr. Helen Yarrow`, `E. S.`. */
export function isSigner(text: string): boolean {
  if (text.length > MAX_SIGNATURE_CHARS) return false;
  const name = text
    .trim()
    .replace(TITLED, '')
    .replace(/\s*\((?:Mr|Mrs|Ms|Miss|Dr|Rev)\.?\)$|[.,]$/u, '');
  return INITIALS.test(text.trim()) || isEnglishName(name) || (name !== text.trim() && /^\p{Lu}\p{L}+$/u.test(name));
}

/** An address under such a name: `Harbor Street, Springfield`, `Saltby`. */
export function isSignersPlace(text: string): boolean {
  return text.length <= MAX_SIGNATURE_CHARS && (STREET.test(text) || TOWN.test(text));
}

const OFFICE =
  /\b(?:Clerk|Secretary|Chair(?:man|woman|person)?|Mayor|President|Director|Treasurer|Manager|Superintendent|Commissioner|Solicitors?|Attorney|Administrator|Executors?|Registrar|Principal|Rector|Vicar|Sheriff|Bailiff|Engineer|Trustees?)\b/u;

/** Who signs a notice, with the office: `J. R. Coverdale, Clerk to the Council`. */
export function isOfficeHolder(text: string): boolean {
  const [name = '', ...office] = text.length > MAX_SIGNATURE_CHARS ? [] : text.split(/,\s*/u);
  return isSigner(name) && office.length > 0 && OFFICE.test(office.join(', ')) && !/[.!?;:]$/u.test(text);
}

/** A line that names a street. */
export function isStreet(text: string): boolean {
  return text.length <= MAX_SIGNATURE_CHARS && STREET.test(text);
}

/** To the Editor: · Sir, — · Dear Editor, : how a letter begins. */
export function isLetterOpening(text: string): boolean {
  return /^(?:to\s+the\s+editor|(?:dear\s+)?(?:sir|madam|editor|mr\.?\s+editor)(?:\s+or\s+madam)?)\s*[:,.;—–-]/iu.test(text);
}

/** The name of a signature, without dash, place and brackets. */
export function signerOf(text: string): string {
  const line = DASHED.exec(text)?.[1] ?? text;
  return line.split(',')[0]?.trim() ?? '';
}

import { CHINA_PLACES } from './china-places.ts';
import { type Hit, type Lexicon, makeLexicon } from './lexicon.ts';

/** A province, city or county of GB/T 2260. */
export interface ChinaPlace {
  /** Six digits: two of the province, two of the city, two of the county. */
  code: string;
  /** `朝阳区`. */
  name: string;
  /** Without 省, 市, 县 …: `朝阳`. */
  stem: string;
  /** Other places bear the same name. */
  namesakes: boolean;
}

/** Places that a text names. */
export interface PlaceMention {
  code: string;
  /** As printed. */
  form: string;
  at: number;
}

/** Endings of official names, longest first. */
const ENDING =
  /(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|(?:[一-龥]{1,4}族){0,4}自治[州县旗]|林区|特区|地区|新区|省|市|县|区|旗|盟|州)$/u;

/** Forms that are ordinary words or names of much else: they count only beside a wider place that is named too. */
const ORDINARY = new Set([
  ...['东区', '西区', '老城区', '老边区', '港口区', '海港区', '新城区', '江岸区', '日照', '大庆', '玉林'],
  ...[
    '中山',
    '东方',
    '来宾',
    '白银',
    '开封',
    '安康',
    '大同',
    '阿里',
    '北海',
    '黄山',
    '白山',
    '朝阳',
    '海南',
    '三明',
    '保定',
    '文山',
  ],
  ...[
    '长治',
    '金华',
    '吉安',
    '和平',
    '四平',
    '内江',
    '眉山',
    '红河',
    '海东',
    '海西',
    '海北',
    '黄南',
    '山南',
    '临沧',
    '中卫',
    '广元',
  ],
  ...['昌都', '长安', '宝山', '天水', '百色', '玉树', '怒江', '黑河', '三沙', '平安', '六安', '兴安', '定西', '衡水', '清远'],
]);

/** Names that say what kind of place it is and no more: they never count. */
const KINDS_OF_PLACE = new Set(['城区', '郊区', '矿区']);

/** What a name in 市, 区 … may not go on with: 东方市场, 朝阳区域, 白旗帜. */
const GOES_ON: Readonly<Record<string, string>> = { 市: '场值面盈', 区: '域间块别', 旗: '帜下舰', 县: '' };

interface Gazetteer {
  byCode: ReadonlyMap<string, ChinaPlace>;
  forms: Lexicon<readonly ChinaPlace[]>;
  known: ReadonlySet<string>;
}

let gazetteer: Gazetteer | undefined;

function loadGazetteer(): Gazetteer {
  if (gazetteer) return gazetteer;
  const entries = CHINA_PLACES.flatMap((line) => line.split(' '));
  const bearers = Map.groupBy(entries, (entry) => entry.slice(6));
  const places = entries.map((entry): ChinaPlace => {
    const name = entry.slice(6);
    const stem = name.replace(ENDING, '');
    const namesakes = (bearers.get(name)?.length ?? 0) > 1;
    return { code: entry.slice(0, 6), name, stem: stem.length >= 2 ? stem : name, namesakes };
  });
  const forms = new Map<string, ChinaPlace[]>();
  const add = (form: string, place: ChinaPlace) => forms.set(form, [...(forms.get(form) ?? []), place]);
  for (const place of places) if (!KINDS_OF_PLACE.has(place.name)) add(place.name, place);
  // 县 and 区 without their ending are mostly other words; 旗 and longer ones are not.
  for (const place of places)
    if (place.stem !== place.name && (!isCounty(place.code) || place.stem.length >= 3)) add(place.stem, place);
  gazetteer = {
    byCode: new Map(places.map((place) => [place.code, place])),
    forms: makeLexicon(forms),
    known: new Set(forms.keys()),
  };
  return gazetteer;
}

/** The place of a code. */
export function placeOf(code: string): ChinaPlace | undefined {
  return loadGazetteer().byCode.get(code);
}

/** Code of the next wider place: of a county its city, or the province where the code has no city. */
export function widerPlace(code: string): string | undefined {
  const { byCode } = loadGazetteer();
  const wider = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return wider.find((candidate) => candidate !== code && byCode.has(candidate));
}

/** Code of the most special place that a newspaper's `place` names, 呼和浩特市 or 内蒙古呼和浩特; none for others. */
export function codeOfPlace(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const hits = loadGazetteer().forms.scan(name.replaceAll(/\s/gu, ''));
  return hits.at(-1)?.entry.find((place) => hits.every(({ entry }) => entry.some(({ code }) => isWithin(place.code, code))))
    ?.code;
}

/** Code of the place that a name begins with, 包头 in 包头晚报; none where that could be another place or another word. */
export function placeAtStart(name: string): string | undefined {
  const [first] = loadGazetteer().forms.scan(name);
  return first && first.at === 0 && isPlain(first.entry, first.word) ? first.entry[0]?.code : undefined;
}

/** All forms under which the places of the table are found, so that they are not found a second time as words. */
export function isChinaPlace(form: string): boolean {
  return loadGazetteer().known.has(form);
}

/** Whether a place is another or lies in it. */
export function isWithin(code: string, wider: string): boolean {
  return code.startsWith(wider.replace(/(?:00){1,2}$/u, ''));
}

/**
 * The places that a text names. A name that several places bear (朝阳区), or that is an ordinary word too (来宾, 和县),
 * counts only where a wider place is named in the same text, or the newspaper is of that place.
 *
 * @param words offsets at which words of the text begin, and its length; a name without its 市 or 县 must fit words
 * @param home code of the place that the newspaper is of
 */
export function findPlaces(text: string, words: ReadonlySet<number>, home?: string): PlaceMention[] {
  const hits = loadGazetteer()
    .forms.scan(text)
    .filter((hit) => !isPartOfWord(text, hit, words));
  const sure = hits.flatMap(({ entry, word }) => (isPlain(entry, word) ? entry.slice(0, 1) : []));
  const named = sure.map(({ code }) => code);
  return hits.flatMap((hit, index): PlaceMention[] => {
    const place = isPlain(hit.entry, hit.word) ? hit.entry[0] : resolve(hit, { before: hits[index - 1], named, home });
    return place ? [{ code: place.code, form: hit.word, at: hit.at }] : [];
  });
}

interface Surroundings {
  before: Hit<readonly ChinaPlace[]> | undefined;
  /** Codes named without doubt. */
  named: readonly string[];
  home: string | undefined;
}

function resolve(hit: Hit<readonly ChinaPlace[]>, { before, named, home }: Surroundings): ChinaPlace | undefined {
  const liesIn = (wider: string) => hit.entry.filter(({ code }) => code !== wider && isWithin(code, wider));
  // 北京市朝阳区: what stands right before it decides.
  if (before && before.at + before.word.length === hit.at) {
    const [adjacent] = before.entry.flatMap(({ code }) => liesIn(code));
    if (adjacent) return adjacent;
  }
  // 朝阳区 in a Beijing daily; Beijing has no code for a city, only for the province.
  const [local] = home === undefined ? [] : liesIn(placeOf(`${home.slice(0, 4)}00`)?.code ?? `${home.slice(0, 2)}0000`);
  if (local && hit.word === local.name) return local;
  const found = new Set(named.flatMap((code) => liesIn(code)));
  return found.size === 1 ? [...found][0] : undefined;
}

/** One place and no other word: 赤峰市, 武川县; not 朝阳区, 和县, 来宾. A province wins over its namesakes. */
function isPlain(places: readonly ChinaPlace[], form: string): boolean {
  if (ORDINARY.has(form) || form.length < 2) return false;
  const [first, ...others] = places;
  if (!first || (form.length === 2 && isCounty(first.code))) return false;
  return others.length === 0 || first.code.endsWith('0000') || others.every(({ code }) => isWithin(code, first.code));
}

function isPartOfWord(text: string, { word, at, entry }: Hit<readonly ChinaPlace[]>, words: ReadonlySet<number>): boolean {
  const end = at + word.length;
  const isStem = entry.every(({ name }) => name !== word);
  if (isStem && !(words.has(at) && words.has(end))) return true;
  const next = text[end] ?? '';
  return next !== '' && (GOES_ON[word.at(-1) ?? ''] ?? '').includes(next);
}

function isCounty(code: string): boolean {
  return !code.endsWith('00');
}

import type { Random } from '../../scripts/train/random.ts';
import { WEEKDAYS } from '../../src/schemas/calendar.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { EXPORT_NAMES } from '../../src/schemas/export-names.ts';
import type { ArticleWish } from './archive.ts';
import {
  addIssue,
  type GrownArchive,
  issuesOf,
  newWish,
  pick,
  REPORTERS,
  SECTION_IDS,
  sentence,
  TAG_IDS,
} from './grown-archive.ts';

/** A change that an editor may make, at a place that the numbers choose. */
type Edit = (archive: GrownArchive, random: Random) => void;

function anArticle({ articles }: GrownArchive, random: Random): ArticleWish {
  const found = pick(random, [...articles.values()]);
  if (!found) throw new Error('No article is left.');
  return found;
}

/** Changes of archives, each named as it is told when a build after it goes wrong. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'an issue is added': (archive, random) => addIssue(archive, random, random.chance(0.5) ? 'ribao' : 'courier'),
  'an issue is removed': (archive, random) => {
    const issue = pick(random, [...issuesOf(archive).keys()]);
    for (const address of archive.articles.keys()) if (address.startsWith(`${issue}/`)) archive.articles.delete(address);
  },
  'an article is removed': (archive, random) => void archive.articles.delete(anArticle(archive, random).address),
  'an article is added': (archive, random) => {
    const address = anArticle(archive, random).address.replace(/\d+$/u, String(random.between(10, 99)));
    archive.articles.set(address, { address, ...newWish(random) });
  },
  'a headline is edited': (archive, random) => {
    const wish = anArticle(archive, random);
    wish.headline = sentence(random, 4);
    wish.titleSource = 'printed';
  },
  'a body is edited': (archive, random) => {
    anArticle(archive, random).body = `${sentence(random, 9)}。`;
  },
  'tags are edited': (archive, random) => {
    const listed = random.shuffle(TAG_IDS).slice(0, random.between(0, 3));
    anArticle(archive, random).tags = [...listed.map((id) => ({ id })), { id: 'duci', name: sentence(random, 1) }];
  },
  'an older article about the same is added': (archive, random) => {
    const wish = anArticle(archive, random);
    const tags = TAG_IDS.map((id) => ({ id, score: 3 }));
    wish.tags = tags;
    const older = wish.address.replace(/(?<=\/)\d{4}(?=-)/u, '2023').replace(/\d+$/u, String(random.between(10, 99)));
    if (archive.articles.has(older)) return;
    archive.articles.set(older, { address: older, ...newWish(random), headline: wish.headline ?? '渡口', tags });
  },
  'a series is edited': (archive, random) => {
    for (const part of ['一', '二', '三'])
      anArticle(archive, random).series = { id: 'du-kou', text: `《渡口》系列报道之${part}` };
  },
  'a section is edited': (archive, random) => {
    anArticle(archive, random).section = { id: pick(random, SECTION_IDS) ?? '', basis: 'fallback' };
  },
  'a byline is edited': (archive, random) => {
    const [name = '', id = ''] = pick(random, Object.entries(REPORTERS)) ?? [];
    anArticle(archive, random).byline = { text: `通讯员 ${name}`, people: [{ id, name, role: '通讯员' }] };
  },
  'those who sign alone do so by another name': ({ articles }, random) => {
    const name = sentence(random, 1);
    for (const { byline } of articles.values()) {
      const [only, ...others] = byline?.people ?? [];
      if (only && others.length === 0) only.name = name;
    }
  },
  'an article is corrected': (archive, random) => {
    const wish = anArticle(archive, random);
    const when = `2026-11-${random.between(10, 20)}`;
    const about = { who: '校对员', when, why: '对照原版', file: 'corrections/ribao.yml' };
    wish.corrections = [{ what: 'text', field: 'body', number: 1, lines: [[1, 1]], old: '渡囗', new: '渡口', ...about }];
  },
  'the text of a page, an article or a time is withheld, or no longer': ({ settings, articles }, random) => {
    const paper = pick(random, settings.newspapers);
    if (!paper) return;
    const held = [...articles.keys()].filter((address) => address.startsWith(`${paper.id}/`));
    const items = held
      .filter(() => random.chance(0.2))
      .map((address) => ({ address: random.chance(0.3) ? address.slice(0, -4) : address, withhold: random.chance(0.8) }));
    const periods = [{ from: '2023-12-24', to: '2024-01-03', withhold: random.chance(0.7) }];
    if (random.chance(0.3)) delete paper.rights;
    else paper.rights = { holder: sentence(random, 1), items, ...(random.chance(0.5) ? { periods } : {}) };
  },
  'a jump is edited': (archive, random) => {
    const [from, to] = [anArticle(archive, random), anArticle(archive, random)];
    from.jumps = [{ direction: 'to', text: '（下转第二版）', page: '2', address: to.address, confidence: 0.9 }];
    to.jumps = [{ direction: 'from', text: '（上接第一版）', page: '1', address: from.address, confidence: 0.9 }];
    if (from !== to) from.parts = to.parts = [from.address, to.address];
  },
  'a story gets a sidebar': (archive, random) => {
    const [story, sidebar] = [anArticle(archive, random), anArticle(archive, random)];
    if (story === sidebar) return;
    sidebar.parent = story.address;
    sidebar.kind = 'sidebar';
  },
  'reprints are edited': (archive, random) => {
    const [one, other] = [anArticle(archive, random), anArticle(archive, random)];
    if (one === other) return;
    one.reprints = [other.address];
    other.reprints = [one.address];
  },
  'an article is moved': (archive, random) => {
    const wish = anArticle(archive, random);
    const address = wish.address.replace(/\d+$/u, String(random.between(10, 99)));
    if (archive.articles.has(address)) return;
    archive.articles.delete(wish.address);
    archive.articles.set(address, { ...wish, aliases: [...(wish.aliases ?? []), wish.address], address });
  },
  'a section is renamed': ({ sections }, random) => {
    const section = pick(random, sections);
    if (section) section.name = { 'zh-CN': sentence(random, 2) };
  },
  'the sections change places': ({ sections }, random) => void sections.splice(0, sections.length, ...random.shuffle(sections)),
  'a tag is renamed': ({ tags }, random) => {
    const tag = pick(random, tags);
    if (tag) Object.assign(tag, { name: sentence(random, 1), kind: random.chance(0.5) ? 'place' : 'topic' });
  },
  'a person is confirmed, or no longer': (archive) => {
    const confirmed = { name: '林一苇', aliases: ['林一葦'], confirmedBy: '校对员', confirmedOn: '2026-11-20' };
    archive.people = archive.people.length > 0 ? [] : [confirmed];
  },
  'the archive gets another title': ({ settings }, random) => {
    settings.title = `旧报${sentence(random, 1)}`;
  },
  'the archive gets another home, or none': ({ settings }) => {
    if (settings.address === undefined) settings.address = 'https://elsewhere.example.org/papers/';
    else delete settings.address;
  },
  'the archive gets a second interface language, another one, or none': ({ settings }, random) => {
    const others = (['zh-CN', 'zh-TW', 'en'] as const).filter((language) => language !== settings.language);
    const next = pick(
      random,
      [undefined, ...others].filter((language) => language !== settings.secondLanguage),
    );
    if (next === undefined) delete settings.secondLanguage;
    else settings.secondLanguage = next;
  },
  'the archive is to be read offline, or no longer': ({ settings }) => {
    if (settings.offline === true) delete settings.offline;
    else settings.offline = true;
  },
  'an editor tells of days': ({ settings }, random) => {
    const paper = pick(random, settings.newspapers);
    const state = random.chance(0.5) ? 'not-held' : 'not-published';
    const day = () => `${random.chance(0.5) ? '2023-12-2' : '2024-01-0'}${random.between(1, 9)}`;
    const [from = '', to = ''] = [day(), day()].toSorted();
    if (paper)
      paper.calendar = { gaps: [...(paper.calendar?.gaps ?? []).slice(-1), { from, to, state, why: sentence(random, 2) }] };
  },
  'an editor tells of weekdays, or no longer': ({ settings }, random) => {
    const paper = pick(random, settings.newspapers);
    if (paper?.calendar) delete paper.calendar;
    else if (paper) paper.calendar = { weekdays: random.shuffle([...WEEKDAYS]).slice(0, random.between(1, 6)) };
  },
  'a year has so many issues that its feed has an archive, or fewer': ({ settings, articles }, random) => {
    const id = pick(random, settings.newspapers)?.id ?? '';
    const days = Array.from({ length: 46 }, (_, day) => `2023-1${day < 23 ? 0 : 1}-${String((day % 23) + 1).padStart(2, '0')}`);
    const addresses = days.map((day) => `${id}/${day}/p01/a01`);
    const isHeld = articles.has(addresses[0] ?? '');
    for (const address of addresses)
      if (!isHeld || !articles.delete(address)) articles.set(address, { address, ...newWish(random) });
  },
  'other forms are offered, or none': ({ settings }, random) => {
    settings.exports = random.shuffle([...EXPORT_NAMES]).slice(0, random.between(0, 3));
    settings.mirror = random.chance(0.5) ? { rsync: 'archive.example.org::site/' } : {};
  },
  'harvesters are served, or no longer': ({ settings }) => {
    settings.harvest = { resourceSync: settings.harvest?.resourceSync !== true };
  },
  'a contact is given, or no longer': ({ settings }) => {
    if (settings.contact === undefined) settings.contact = 'archive@example.org';
    else delete settings.contact;
  },
  'a newspaper is added': ({ settings }, random) => {
    const id = `paper-${random.between(100, 999)}`;
    settings.newspapers.push({ id, name: sentence(random, 1), language: 'zh-TW' });
  },
  'a newspaper gets another name, and names for its pages': ({ settings }, random) => {
    const paper = pick(random, settings.newspapers);
    if (paper) Object.assign(paper, { name: sentence(random, 1), pageNames: { '1': sentence(random, 1), '2': '副刊' } });
  },
  'a section grows so long that it has slices': (archive, random) => {
    const { address } = anArticle(archive, random);
    for (let number = 100; number < 160; number += 1) {
      const grown = address.replace(/\d+$/u, String(number));
      archive.articles.set(grown, { address: grown, section: { id: 'news', basis: 'fallback' }, headline: sentence(random, 2) });
    }
  },
};

/** Makes a file of the archive unreadable; it is mended by taking it out of `broken`. */
export function breakFile(archive: GrownArchive, random: Random): void {
  const { address } = anArticle(archive, random);
  const issue = address.split('/').slice(0, -2).join('/');
  archive.broken.set(random.chance(0.5) ? articleFilePath(address) : issueFilePath(issue), '---\nbroken: [\n---\n');
}

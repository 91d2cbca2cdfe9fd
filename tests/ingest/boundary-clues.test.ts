import { expect, test } from 'vitest';
import { type BoundaryPlace, chanceOfStart, decideBoundary } from '../../scripts/ingest/pairing/boundary.ts';
import { boundaryClues, CLUE_NAMES, type ClueName } from '../../scripts/ingest/pairing/boundary-clues.ts';
import weights from '../../scripts/ingest/pairing/boundary-weights.json' with { type: 'json' };
import { newStory } from '../../scripts/ingest/pairing/story.ts';
import type { Block } from '../../scripts/model/page.ts';
import type { Story } from '../../scripts/model/story.ts';
import { traceLine } from '../../scripts/model/traced.ts';

function block(text: string, role: Block['role'] = 'body', marked = false): Block {
  return {
    flow: traceLine(1, text),
    marked,
    wrapped: false,
    spaced: false,
    opening: 'unknown',
    role,
    rule: role === 'body' ? 'sentence' : 'short-line',
    confidence: 0.8,
    place: 0,
    gapBefore: true,
  };
}

const FERRY = '老渡口的船工在澜河上摆渡三十年，渡船每天往返十几趟，渡口对岸的老人坐渡船过河。';
const TEA = '茶场今秋采下头一批秋茶，炒茶的师傅说火候差一分味道就不同，茶叶装进竹篓运下山去。';

/** A short story on the ferry, then a lone line, then text on tea; what a clue needs is put in its place. */
interface Scene {
  run?: readonly Block[];
  headline?: Block;
  body?: readonly Block[];
  following?: readonly Block[];
}

function place({ run, headline, body, following }: Scene): BoundaryPlace & { open: Story } {
  const open: Story = { ...newStory(), display: headline ? [headline] : [], body: [...(body ?? [block(FERRY)])] };
  return { run: run ?? [line('秋茶上市的早晨')], open, following: following ?? [block(TEA)], weight: () => 1 };
}

const line = (text: string, marked = false) => block(text, 'headline', marked);

/** For each clue a scene that shows it, and one that does not: what the eye sees, in numbers. */
const SCENES: Record<ClueName, readonly [shown: Scene, not: Scene]> = {
  stacked: [{ run: [line('秋茶上市'), line('满城飘香')] }, {}],
  wide: [{ run: [line('茶场采下今秋头一批秋茶运往省城的早市')] }, { run: [line('秋茶上市')] }],
  narrow: [{ run: [line('秋茶')] }, {}],
  enumerated: [{ run: [line('一、怎样采茶')] }, {}],
  asks: [{ run: [line('秋茶何时上市？')] }, {}],
  newsOpening: [{ following: [block(`近日，${TEA}`)] }, {}],
  openEnd: [{ body: [block(FERRY.slice(0, -1))] }, {}],
  crossheadsBefore: [{ body: [block(FERRY), block('渡口三十年', 'crosshead'), block(FERRY)] }, {}],
  unlikeCrossheads: [
    { body: [block(FERRY), block('渡口', 'crosshead')], run: [line('茶场采下今秋头一批秋茶运往省城')] },
    { body: [block(FERRY), block('渡口三十年间事', 'crosshead')] },
  ],
  narrower: [{ headline: line('老渡口的船工在澜河上摆渡三十年'), run: [line('秋茶')] }, { headline: line('渡口') }],
  likeAhead: [{ following: [block(TEA), line('师傅们的手艺事'), block(TEA)] }, {}],
  unlikeAhead: [{ following: [block(TEA), line('炒茶师傅说火候差一分味道就不同'), block(TEA)] }, {}],
  markGone: [{ headline: line('渡口三十年', true) }, { headline: line('渡口三十年') }],
  markNew: [{ headline: line('渡口三十年'), run: [line('秋茶上市', true)] }, { headline: line('渡口三十年') }],
  bylined: [{ body: [block(`本报讯（记者 沈若溪）${FERRY}`)] }, {}],
  briefBefore: [{}, { body: [block(FERRY.repeat(8))] }],
  longAfter: [{ following: [block(TEA.repeat(12))] }, {}],
  likeness: [{ following: [block(FERRY)] }, {}],
  fitAfter: [{ run: [line('茶场采下秋茶')] }, { run: [line('渡口对岸的老人')] }],
  fitBefore: [{ run: [line('渡口对岸的老人')] }, {}],
};

test.each(CLUE_NAMES)('the clue %s is seen where it stands, and less where it does not', (name) => {
  const [shown, not] = SCENES[name].map((scene) => boundaryClues(place(scene))[name]);
  expect(shown).toBeGreaterThan(not ?? Number.NaN);
});

test('each clue moves the decision by its weight, and by nothing else', () => {
  const clues = boundaryClues(place({}));
  const odds = (chance: number) => Math.log(chance / (1 - chance));
  for (const name of CLUE_NAMES)
    expect(odds(chanceOfStart({ ...clues, [name]: clues[name] + 1 }, weights)) - odds(chanceOfStart(clues, weights))).toBeCloseTo(
      weights.clues[name],
      6,
    );
});

test('text on another subject begins a story; counted parts of one text do not', () => {
  const elsewhere = decideBoundary(
    place({ run: [line('茶场采下秋茶')], body: [block(FERRY.repeat(6))], following: [block(`近日，${TEA}`)] }),
  );
  expect(elsewhere).toMatchObject({ starts: true, rule: 'story-clues' });
  const counted = decideBoundary(
    place({
      run: [line('二、渡口对岸的老人')],
      body: [block(FERRY), block('一、老渡口的船工', 'crosshead'), block(FERRY)],
      following: [block(FERRY)],
    }),
  );
  expect(counted).toMatchObject({ starts: false, rule: 'story-clues' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cheapestWay, type Sizes, type Way } from './ways.ts';

const way = (sizes: Partial<Sizes>, parts: number | null = null, lanes = 2, narrow = 1): Way => cheapestWay({ all: 1_000_000, who: undefined, outlet: undefined, celled: undefined, parted: sizes.celled, ...sizes }, { lanes, lane: lanes > 2 ? 100 : 40, parts, narrow });

test('a list is read by what is narrowest, unless that is nearly everything', () => {
  assert.equal(way({}), 'all');
  assert.equal(way({ who: 3_000 }), 'who');
  assert.equal(way({ who: 3_000, outlet: 500 }), 'outlet');
  assert.equal(way({ who: 500, outlet: 3_000, celled: 20_000 }, 13), 'who');
  assert.equal(way({ who: 300_000 }, null, 20, 1 / 8), 'all');
});

test('what stands in a few cells is read side by side, in many one by one where it is few, else everything is asked', () => {
  assert.equal(way({ celled: 20_000 }, 13), 'parts');
  assert.equal(way({ celled: 20 }, 13), 'each');
  assert.equal(way({ celled: 20 }), 'each');
  assert.equal(way({ celled: 300_000 }, 180), 'all');
  assert.equal(way({ celled: 35_000 }), 'all');
  assert.equal(way({ celled: 500 }, 180), 'each');
  // Of another day a part is some two dozen lanes.
  assert.equal(way({ celled: 20_000 }, 1, 23, 1 / 8), 'parts');
  assert.equal(way({ celled: 130_000 }, 5, 23, 1 / 8), 'all');
  assert.equal(way({ celled: 8_000, parted: 120_000 }, 5, 23, 1 / 8), 'all');
  assert.equal(way({ celled: 2_000, parted: 20_000 }, 1, 23, 1 / 8), 'parts');
});

/** How many predictions a list is narrowed to, by what, of how many in all. `celled`: in its cells; `parted`: in the parts by which those are read. */
export type Sizes = { all: number; who: number | undefined; outlet: number | undefined; celled: number | undefined; parted: number | undefined };

/** By which a list may be read: of everything, of one forecaster or outlet, of each part of its cells side by side, or one by one. */
export type Way = 'all' | 'who' | 'outlet' | 'parts' | 'each';

/** A page looks at so many rows at least, and at some of each lane. */
const PAGE = 50;
const SOME = 2;
/** About how many rows are looked at while a prediction is looked up by its number. */
const A_NUMBER = 8;

/**
 * The way on which the fewest rows are looked at, about: where everything that is asked for is `least`, of so many rows one in so many fits. `parts`: of how many a list of cells is put together; null where it cannot be.
 * `lanes`: of how many each way is, and about how many rows are looked at while one is begun. `narrow`: what part of everything is narrow enough to go by.
 */
export function cheapestWay({ all, who, outlet, celled, parted }: Sizes, { lanes, lane, parts, narrow }: { lanes: number; lane: number; parts: number | null; narrow: number }): Way {
  const least = Math.max(1, Math.min(who ?? all, outlet ?? all, celled ?? all));
  const page = (many: number, times = 1) => ((PAGE + SOME * lanes * times) * many) / least;
  const looked = (many: number | undefined) => (many === undefined || many > all * narrow ? Infinity : page(many));
  const ways: [Way, number][] = [
    ['who', looked(who)],
    ['outlet', looked(outlet)],
    ['parts', parts === null || looked(parted) === Infinity ? Infinity : page(parted!, parts) + (parts - 1) * lanes * lane],
    ['each', (celled ?? Infinity) * A_NUMBER],
  ];
  return ways.reduce((one, other) => (other[1] < one[1] ? other : one), ['all', page(all)])[0];
}

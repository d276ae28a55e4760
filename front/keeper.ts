/** Pages in memory, bounded in bytes. */
export type Keeper<T> = {
  find: (key: string, stamp: string) => T | undefined;
  keep: (key: string, stamp: string, page: T, bytes: number) => void;
  bytes: () => number;
};

/** What was asked for again may hold so much of the room; the rest is for what was asked for once. */
const AGAIN = 0.75;
/** One page may hold so much of the room. */
const ONE = 0.125;

/**
 * Keeps what was made at one stamp; with another stamp all of it is old and goes. What was asked for only once goes first, the least recent
 * first: however many addresses somebody invents, the pages that people ask for again stay (Karedla, Love and Wherry, “Caching strategies to
 * improve disk system performance”, 1994: segmented LRU).
 */
export function newKeeper<T>(most: number): Keeper<T> {
  let now = '';
  const once = newShelf<T>();
  const again = newShelf<T>();
  return {
    find(key, stamp) {
      if (stamp !== now) {
        once.clear();
        again.clear();
        now = stamp;
      }
      const found = once.take(key) ?? again.take(key);
      if (!found) return undefined;
      again.put(key, found);
      while (again.bytes() > most * AGAIN) once.put(...again.takeOldest());
      return found.page;
    },
    keep(key, stamp, page, bytes) {
      if (stamp !== now || bytes > most * ONE) return;
      once.take(key);
      again.take(key);
      once.put(key, { page, bytes });
      while (once.bytes() + again.bytes() > most) once.takeOldest();
    },
    bytes: () => once.bytes() + again.bytes(),
  };
}

type Kept<T> = { page: T; bytes: number };

/** A shelf in the order in which things were put on it. */
function newShelf<T>() {
  const rows = new Map<string, Kept<T>>();
  let bytes = 0;
  const take = (key: string): Kept<T> | undefined => {
    const row = rows.get(key);
    if (row) {
      rows.delete(key);
      bytes -= row.bytes;
    }
    return row;
  };
  return {
    take,
    put(key: string, row: Kept<T>) {
      rows.set(key, row);
      bytes += row.bytes;
    },
    takeOldest(): [key: string, row: Kept<T>] {
      const key = rows.keys().next().value!;
      return [key, take(key)!];
    },
    clear() {
      rows.clear();
      bytes = 0;
    },
    bytes: () => bytes,
  };
}

import type { Draft } from '#domain/extraction/draft.ts';

/** A candidate as a new reading finds it. */
export type Standing = { id: string; start: number; end: number; draft: Draft; status: string; madeBy: 'reading' | 'person'; readers: Readers; presence: 'there' | 'new' | 'gone' };
type Readers = 'rules' | 'both' | 'model';

export type Reread = {
  added: Draft[];
  /** Waiting ones that the rules see again, with what they see now; and those that only the model sees now. */
  changed: { id: string; draft: Draft; presence: 'there' | 'new'; readers: Readers }[];
  /** Waiting ones that the rules no longer see: marked, not deleted. */
  gone: string[];
};

/**
 * What a new reading changes. Whatever a person decided on or made stays as it is, and is not asked again at the same place.
 * Two readings are of the same place when they share at least half of the longer one's words. What was new stays new until
 * other rules have read the text again: `again` is true when the same rules read it twice.
 */
export function compareReadings(standing: readonly Standing[], drafts: readonly Draft[], again: boolean): Reread {
  const exact = new Map(standing.map((row) => [`${row.start} ${row.end}`, row]));
  const met = new Map<string, Draft>();
  const unmet: Draft[] = [];
  for (const draft of drafts) {
    const row = exact.get(`${draft.start} ${draft.end}`);
    if (row) met.set(row.id, draft);
    else unmet.push(draft);
  }
  const added = unmet.filter((draft) => {
    const row = near(standing, draft).find((one) => !met.has(one.id) && overlap(one, draft) >= 0.5);
    if (row) met.set(row.id, draft);
    return !row;
  });
  const waiting = standing.filter((row) => row.status === 'pending' && row.madeBy === 'reading');
  return {
    added,
    changed: waiting.flatMap((row) => {
      const draft = met.get(row.id);
      if (!draft && row.readers !== 'both') return [];
      const presence = again && row.presence === 'new' ? 'new' as const : 'there' as const;
      const now = { id: row.id, draft: draft ?? row.draft, presence, readers: readersNow(row.readers, draft !== undefined) };
      return row.presence !== presence || row.readers !== now.readers || JSON.stringify(row.draft) !== JSON.stringify(now.draft) ? [now] : [];
    }),
    gone: waiting.filter((row) => row.readers === 'rules' && !met.has(row.id) && row.presence !== 'gone').map((row) => row.id),
  };
}

/** What a model saw too stays for it to vouch for when the rules no longer see it. */
function readersNow(before: Readers, byRules: boolean): Readers {
  return before === 'rules' ? 'rules' : byRules ? 'both' : 'model';
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);
}

/** Those that may touch a place. `standing` is in the order of the text; no candidate is longer than a few thousand characters. */
function near(standing: readonly Standing[], { start, end }: Draft): readonly Standing[] {
  const from = firstAt(standing, start - 10_000);
  const found: Standing[] = [];
  for (let i = from; i < standing.length && standing[i]!.start < end; i++) if (standing[i]!.end > start) found.push(standing[i]!);
  return found;
}

function firstAt(standing: readonly Standing[], start: number): number {
  let [low, high] = [0, standing.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (standing[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import type { TrailFilters } from '#domain/trail/queries.ts';
import { VERBS } from '#domain/trail/verbs.ts';
import type { TrailView } from '#ui/trail-filters.tsx';
import { readEach, type RawParams } from './search-params.ts';

const kinds = Object.keys(VERBS);
const whats = new Set(Object.entries(VERBS).flatMap(([kind, verbs]) => [kind, ...verbs.map(({ action }) => `${kind}:${action}`)]));
const shapes = {
  by: z.string().trim().max(200), what: z.string().refine((text) => whats.has(text)), from: day, to: day,
  of: z.string().max(200).regex(new RegExp(`^(${kinds.join('|')}):.+$`)), before: z.coerce.number().int().min(1),
};

/** The filters of the trail from its address. What cannot be read is left out, with a note for the reader. */
export function readTrail(raw: RawParams): { view: TrailView; filters: TrailFilters; notes: string[] } {
  const { values, notes } = readEach(raw, shapes);
  const { what, of, ...rest } = values;
  const [kind, action] = parted(what);
  const [ofKind, id] = parted(of);
  return { view: values, filters: { ...rest, kind, action, of: ofKind && id ? { kind: ofKind, id } : undefined }, notes };
}

function parted(text: string | undefined): [string | undefined, string | undefined] {
  const at = text?.indexOf(':') ?? -1;
  return at < 0 ? [text, undefined] : [text!.slice(0, at), text!.slice(at + 1)];
}

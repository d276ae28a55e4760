import { flatCall, impliedProbability } from '#domain/extraction/phrases.ts';
import type { Chance } from '#domain/predictions/forecast.ts';
import type { NewEvidence } from '#domain/resolutions/resolution.ts';
import type { RecordEvidence, RecordPrediction } from './record.ts';

/** The name under which the record's predictions stand together, so that they can be taken out in one step. */
export const RECORD = 'the record that ships';
/** The setting that says it was loaded once. */
export const RECORD_LOADED = 'record loaded';

/**
 * The chance that a record entry gives to its claim: its own number, else what its words imply by the phrase table.
 * A bare call ("will", a bet) is a flat assertion; a plan alone is no call.
 */
export function chanceOf({ probabilityPpm, verbalCue, kind }: RecordPrediction): Chance {
  if (probabilityPpm !== null) return { basis: 'stated', ppm: probabilityPpm, hedge: verbalCue };
  if (verbalCue === null && kind === 'plan') return { basis: 'none', hedge: null, hedgeOnly: false };
  const implied = verbalCue === null ? flatCall : impliedProbability(verbalCue);
  if (implied.basis !== 'implied') return { basis: 'none', hedge: verbalCue, hedgeOnly: implied.hedgeOnly };
  return { basis: 'implied', ppm: implied.ppm, hedge: verbalCue ?? implied.cue, phrase: implied.phrase };
}

export function evidenceOf({ url, publisher, date, datePrecision, summary, quality }: RecordEvidence): NewEvidence {
  return { url, publisher, day: date, dayPrecision: datePrecision, note: summary, quality };
}

/** What a reader should know beside the claim: how it was found, how far it was checked, why no outcome stands. */
export function remarksOf(entry: RecordPrediction): string | null {
  const remarks = [
    entry.note, entry.makingNote && `The source: ${entry.makingNote}`, entry.verifiedNote, entry.difficulty && `How hard it was: ${entry.difficulty}`,
    entry.verified === 'partly' && 'Only partly supported by pages; the rest is general knowledge.',
    entry.outcomeUnknown && `Outcome unknown: ${entry.outcomeUnknown}`,
  ].filter(Boolean);
  return remarks.length ? remarks.join('\n') : null;
}

import type { Metadata } from 'next';
import { PHRASE_TABLE_VERSION, phrases } from '#domain/extraction/phrases.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import { Method } from '#ui/method.tsx';
import { PhraseTable } from '#ui/phrase-table.tsx';

export const metadata: Metadata = { title: 'How we score' };

export default function Methodology() {
  return (
    <div className="prose">
      <h1>How we score</h1>
      <Method scoring={SCORING} version={SCORING_VERSION} />
      <h2 id="words">Words instead of numbers</h2>
      <p>Where a forecaster gave words and no number, the number comes from this table, and every page says so. Words marked “hedge only” are no call at all: they are shown, never scored.</p>
      <PhraseTable phrases={phrases} version={PHRASE_TABLE_VERSION} />
    </div>
  );
}

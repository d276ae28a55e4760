import type { CandidateProps } from './candidate.ts';

/** Names and values that a form sends and nobody types. */
export function Hidden({ values }: { values: Record<string, string | number | null | undefined> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ''} />);
}

/** What every way of publishing a candidate sends along: which one, as of which version, and its words in the article. */
export function CandidateFields({ candidate, proposal: { question, chance, quote, polarity, horizonText, horizonRule, madeOnBasis } }: Pick<CandidateProps, 'candidate' | 'proposal'>) {
  return <Hidden values={{
    candidateId: candidate.id, version: candidate.version, articleId: candidate.articleId, language: question.language, polarity: polarity ?? 'affirm',
    horizonText, horizonRule, quote: quote?.text, quoteStart: quote?.start, quoteEnd: quote?.end, quoteLanguage: quote?.language,
    phrase: chance.basis === 'implied' ? chance.phrase : null, madeOnBasis,
  }} />;
}

/** A whole forecast as it was read, for a form that changes nothing of it. */
export function ForecastFields({ candidate, proposal }: Pick<CandidateProps, 'candidate' | 'proposal'>) {
  const { forecaster, relayedBy, chance, madeOn, madeOnPrecision, kind } = proposal;
  return <>
    <CandidateFields candidate={candidate} proposal={proposal} />
    <Hidden values={{
      forecaster: forecaster.name, forecasterKind: forecaster.kind, relayedBy: relayedBy?.name, basis: chance.basis, percent: chance.basis === 'none' ? null : chance.ppm / 10_000,
      hedge: chance.hedge, madeOn, madeOnPrecision, kind,
    }} />
  </>;
}

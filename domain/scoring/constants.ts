/** Changes whenever a number below or a rule does; history is then computed anew under the new version. */
export const SCORING_VERSION = '3';

/**
 * Every number that the scores rest on and that somebody chose. docs/scoring.md prints them, and a test keeps the two equal.
 * Losses and edges are on the 0 to 1 scale.
 */
export const SCORING = {
  /** Points for one unit of edge: a perfect call against a coin flip is worth 0.25 × 400 = 100 points. */
  pointsPerEdge: 400,
  /** Log loss takes chances no nearer to 0 or 1 than this; otherwise one statement could decide a table. */
  logClamp: 0.001,

  /** κ: how many claims the parent category's rate counts as, in a computed base rate. */
  baseRatePrior: 10,
  /** The base rate above all categories, in parts per million. */
  rootRatePpm: 500_000,

  /** What a flat "X will happen" counts as (the phrase table holds the same), and the two values at which a table that uses it must be checked. */
  flatCall: 0.9,
  flatCallLow: 0.8,
  flatCallHigh: 0.97,
  /** Interquartile range of a normal distribution in standard deviations: the spread of a phrase is IQR / 1.349. */
  quartileWidth: 1.349,
  /** Chances of options whose sum is off 1 by no more than this are divided by it; others are refused. */
  optionSlack: 0.02,

  /** The scale of the scores that Metaculus prints, 100 for certainty that was right, and the share of it that it gives to numbers. */
  exportPoints: 100,
  exportNumberShare: 0.5,

  /** Effects of forecasters and questions are found when a round of means moves none by more than this (losses are 0 to 1), or after so many rounds. */
  effectMove: 1e-15,
  effectRounds: 1_000,

  /** Resamples of a bootstrap interval. */
  bootstrapDraws: 1_000,

  /** ν₀: how many calls the pooled variance counts as, when a forecaster's own variance is moderated. */
  variancePrior: 10,
  /** σ² where no variance can be seen: nobody has two clusters, or nobody's edges differ at all. */
  varianceFallback: 0.05,
  /** A pooled variance below this is no variance: edges are known to about a millionth. */
  varianceGrain: 1e-12,
  /** Effective calls from which a forecaster takes part in estimating how much forecasters differ. */
  populationFloor: 5,
  /** How many forecasters the prior spread τ₀² and the prior centre 0 count as. */
  populationPrior: 10,
  /** τ₀²: the prior variance of skill; a standard deviation of 0.05, or 20 points. */
  spreadPrior: 0.0025,
  /** 95 % of a normal distribution lies below this: a one-sided bound, or a two-sided 90 % interval. */
  z: 1.6448536269514722,
  /** Effective independent calls below which a forecaster is provisional and has no rank. */
  rankedFloor: 10,
  /** Sums of square roots fall short of a whole number by this at most; a floor is reached within it. */
  floorSlack: 1e-9,
  /** Rank scores this close are equal. */
  tie: 1e-12,
  /** Most steps of Newton’s method that solves for τ²; it stops when nothing changes. */
  solverSteps: 100,

  /** The level of an interval round a rate, and round a mean difference. */
  intervalLevel: 0.95,
  /** What lies outside a 90 % range, on either side: of a posterior, and of where a calibrated forecaster would be. */
  tail: 0.05,
  /** The least number of calls that the population's rate of hits counts as, when a forecaster's own is drawn towards it. */
  hitPriorFloor: 1,

  /** Reliability is binned at multiples of this, in parts per million. */
  binWidthPpm: 100_000,
  /** Calls that a dot of a reliability diagram has at least, as far as merging neighbours can help. */
  dotFloor: 5,
  /** Calls below which nobody can judge a calibration. */
  judgeFloor: 20,
  /** The chance that a reliability diagram is put into words at, in parts per million. */
  spokenPpm: 700_000,
  /** Calls from which a calibration curve is drawn at all, and from which it has a consistency band. */
  curveFloor: 10,
  curveBandFloor: 100,
  /** Resamplings behind the band of a curve, and the most points at which the band is given. */
  bandDraws: 1000,
  bandPoints: 200,

  /** Shared questions from which two forecasters can be compared, and up to which all sign flips are counted. */
  comparableFloor: 2,
  signFlipLimit: 20,
  /** Shared clusters from which two forecasters are told apart by those alone. */
  sharedClustersFloor: 8,
  /** The chance that any two of all forecasters are told apart wrongly (family-wise, Holm). */
  rankAlpha: 0.1,
} as const;

import type { Language } from '#domain/articles/article.ts';
import { fold } from '#domain/articles/fold.ts';
import { rememberedWord } from './remembered.ts';

/** Change it whenever a number below changes: stored forecasts name the table that gave them their number. */
export const PHRASE_TABLE_VERSION = 'hindcast-phrases-1';

/**
 * One way of saying how sure one is, with the probability it stands for in millionths and the range in which readers put it.
 * `stated-scale`: on an official scale; `verbal`: surveyed or judged; `implied`: a bare "will" that no survey prices fairly.
 * `hedgeOnly`: a hedge that is not a call ("could", 可能): its number is never used as a forecast.
 */
export type Phrase = {
  phrase: string;
  language: 'en' | 'zh';
  ppm: number;
  low: number;
  high: number;
  source: string;
  kind: 'stated-scale' | 'verbal' | 'implied';
  hedgeOnly: boolean;
};

export type Implied =
  | { basis: 'implied'; ppm: number; cue: string; phrase: string; hedgeOnly: false }
  | { basis: 'none'; cue: string | null; hedgeOnly: boolean };

const ZF = 'zonination 2015; Fagen-Ulmschneider 2019';
const MB = 'Mauboussin 2018, n=1860';
const CAP = 'Kucharski CAPphrase 2026, n=5140';
const ALL = 'medians of zonination 2015, Fagen-Ulmschneider 2019, Mauboussin 2018, CAPphrase 2026';
const IPCC = 'IPCC calibrated language';
const ICD = 'ICD-203; IPCC';
const CAS = 'PRC accounting standard 13; IPCC Chinese edition';
const B = 'translation of a surveyed English phrase, shaded toward even';
const C = 'project judgement';
const FLAT = 'project judgement: flat assertion';

type Row = [phrases: string, percent: number, low: number, high: number, source: string, kind?: 's' | 'i' | 'h'];

/** s: stated scale, i: implied, h: hedge only; else verbal. Spelling variants of one phrase stand together. */
const ENGLISH: Row[] = [
  ["will|will happen|shall|won't|will not|is going to|are going to|going to", 90, 80, 99, FLAT, 'i'],
  ['expected to|is expected|are expected|expects|expect|expected|anticipate|anticipates|forecasts|forecast|predicts|predict|projected to|projects|projected', 75, 55, 85, 'project judgement: between likely and very good chance', 'i'],
  ['set to|poised to|due to|slated to|scheduled to|on track to|on course to|on pace to|should', 75, 55, 85, C, 'i'],
  ['certainly|guaranteed|certain to|sure to|bound to|without a doubt|no doubt|undoubtedly|inevitably|inevitable', 97, 90, 100, MB],
  ['virtually certain', 99, 99, 100, IPCC, 's'],
  ['slam dunk', 95, 90, 99, MB],
  ['almost certainly|almost certain|nearly certain|all but certain', 95, 90, 98, ALL],
  ['extremely likely', 95, 95, 100, IPCC, 's'],
  ['highly likely|most likely|highly probable', 88, 80, 95, ALL],
  ['very likely|very probably', 88, 80, 95, ICD, 's'],
  ['almost always', 90, 89, 95, MB],
  ['high probability|strong chance|strong likelihood', 80, 75, 90, MB],
  ['very good chance|good chance', 80, 75, 85, ALL],
  ['usually', 75, 65, 80, MB],
  ['we believe|i believe|we think|i think', 72, 65, 85, ZF],
  ['probable', 72, 65, 80, ALL],
  ['probably|in all probability', 70, 60, 75, ALL],
  ['likely|likely to', 72, 67, 80, ALL],
  ['often|frequently', 70, 60, 75, MB],
  ['serious possibility', 60, 45, 80, MB],
  ['better than even', 58, 55, 60, ALL],
  ['more likely than not|more often than not', 60, 55, 65, MB],
  ['realistic possibility', 50, 40, 75, CAP],
  ['real possibility|distinct possibility', 55, 40, 70, MB],
  ['moderate probability', 50, 40, 60, MB],
  ['about even|toss-up|roughly even|as likely as not|coin flip|coin toss|fifty-fifty|50-50', 50, 45, 55, ALL],
  ['maybe|perhaps', 45, 40, 50, MB, 'h'],
  ['possibly|possible|potentially', 42, 25, 50, MB, 'h'],
  ['might', 38, 20, 50, `${MB}; ${CAP}`, 'h'],
  ['may|may well', 40, 30, 51, CAP, 'h'],
  ['could|can|could well', 40, 25, 50, CAP, 'h'],
  ['probably not', 26, 15, 30, ZF],
  ['we doubt|doubtful|i doubt', 22, 10, 30, ZF],
  ['unlikely|not likely|unlikely to', 20, 10, 25, ALL],
  ['not often', 20, 10, 25, MB],
  ['low probability', 15, 10, 20, MB],
  ['little chance|slim chance', 12, 5, 15, ALL],
  ['improbable', 12, 5, 20, ALL],
  ['very unlikely', 10, 5, 20, ICD, 's'],
  ['chances are slight', 10, 5, 15, ALL],
  ['rarely', 10, 5, 15, MB],
  ['highly unlikely', 7, 5, 10, ALL],
  ['remote chance|remote', 5, 3, 10, CAP],
  ['extremely unlikely', 3, 0, 5, IPCC, 's'],
  ['almost no chance|almost certainly not', 3, 1, 5, `${ALL}; Kent`],
  ['no chance|impossible|never', 1, 0, 1, MB],
  ['not certain|uncertain|unclear', 50, 30, 70, C, 'h'],
];

/** Simplified; Traditional is folded before it is looked up. */
const CHINESE: Row[] = [
  ['会|将|将会|要|就会|必会|不会|将不', 90, 80, 99, FLAT, 'i'],
  ['必然|必定|必将|终将|注定|必', 96, 90, 100, C],
  ['一定会|一定', 93, 85, 100, C],
  ['肯定会|肯定', 93, 85, 100, C],
  ['毫无疑问|无疑', 96, 90, 100, C],
  ['几乎确定|几乎肯定|几乎必然', 95, 90, 99, 'IPCC Chinese edition; surveyed English', 's'],
  ['基本确定|基本上可以确认|基本可以确认|基本可以确定|基本上可以确定', 95, 95, 100, 'PRC accounting standard 13', 's'],
  ['板上钉钉', 95, 90, 100, C],
  ['势必', 92, 85, 100, C],
  ['极有可能|极可能|非常可能|非常有可能', 88, 80, 97, 'IPCC Chinese edition; surveyed English', 's'],
  ['十有八九|八九不离十', 85, 80, 92, 'literal: eight or nine in ten'],
  ['很可能|很有可能|较有可能', 75, 50, 95, CAS, 's'],
  ['大概率', 75, 65, 90, B],
  ['有望|可望', 68, 55, 80, C],
  ['预计|预期|料将|预测|预料|料|预估|估算', 72, 55, 85, C, 'i'],
  ['应该会|应该|应会|应该是|应该在|应当会', 72, 60, 85, C],
  ['多半', 68, 55, 80, 'IPCC Chinese edition; project judgement'],
  ['估计|估计会', 65, 50, 80, C],
  ['大概|大概会', 65, 50, 75, C],
  ['可能会|有可能|有可能会|可能|或将|或会|有机会', 50, 20, 66, CAS, 'h'],
  ['恐怕|恐怕会|恐|恐将|恐会', 62, 45, 80, C],
  ['或许|也许|兴许', 42, 25, 60, 'IPCC Chinese edition; surveyed maybe', 'h'],
  ['说不定', 40, 20, 55, C, 'h'],
  ['五五开|一半一半', 50, 45, 55, 'literal'],
  ['不排除', 25, 10, 40, C, 'h'],
  ['未必|不一定|不见得', 35, 20, 50, C, 'h'],
  ['不太可能|不大可能', 18, 5, 33, B],
  ['可能不会|可能不|或不会', 35, 20, 50, C, 'h'],
  ['可能性不大|可能性较小|小概率', 15, 5, 30, B],
  ['难以|很难|恐难', 20, 10, 35, C],
  ['几乎不可能', 4, 0, 10, 'IPCC Chinese edition; surveyed English', 's'],
  ['极小可能|微乎其微', 4, 0, 5, 'PRC accounting standard 13', 's'],
  ['不可能|绝不会|绝无可能|决不会', 4, 0, 10, `${CAS}; ${C}`],
];

export const phrases: readonly Phrase[] = [...ENGLISH.flatMap((row) => spread(row, 'en')), ...CHINESE.flatMap((row) => spread(row, 'zh'))];

const INDEX = new Map(phrases.map((entry) => [entry.phrase, entry]));

/** A bare "will" or 会: a call without a hedge. */
export const flatCall: Implied = { basis: 'implied', ppm: 900_000, cue: 'will', phrase: 'will', hedgeOnly: false };

/** The phrase of the table that words are, in whatever case and script: the same few are asked about again and again. */
export const phraseOf = rememberedWord((cue: string): Phrase | null => INDEX.get(fold(cue).trim().toLowerCase().replace(/\s+/g, ' ')) ?? null);

/**
 * The probability that words stand for: `implied` with the phrase that was found, `none` when the table does not know them
 * or when they are a hedge that is not a call. "Very X" moves half-way to the nearest end (Mosteller & Youtz 1990).
 */
export function impliedProbability(cue: string): Implied {
  const known = phraseOf(cue);
  if (known) return known.hedgeOnly ? { basis: 'none', cue, hedgeOnly: true } : { basis: 'implied', ppm: known.ppm, cue, phrase: known.phrase, hedgeOnly: false };
  const words = fold(cue).trim().toLowerCase();
  const very = /^(?:very|highly|extremely|quite|most) (.+)$/.exec(words) ?? /^(?:非常|十分|极其|相当)(.+)$/.exec(words);
  const base = very && phraseOf(very[1] as string);
  if (base && !base.hedgeOnly) {
    const ppm = base.ppm >= 500_000 ? 1_000_000 - (1_000_000 - base.ppm) / 2 : base.ppm / 2;
    return { basis: 'implied', ppm: Math.round(ppm), cue, phrase: base.phrase, hedgeOnly: false };
  }
  const not = /^not (?:very |at all )?(likely|probable)$/.exec(words);
  const denied = not && phraseOf(not[1] as string);
  if (denied) return { basis: 'implied', ppm: 1_000_000 - denied.ppm, cue, phrase: `not ${denied.phrase}`, hedgeOnly: false };
  return { basis: 'none', cue, hedgeOnly: false };
}

/** Whether words that go with no number only hedge. A bare "will" or 会 does not: it says that something will happen. */
export function onlyHedges(words: string): boolean {
  return phraseOf(words)?.kind !== 'implied';
}

export function phraseLanguage(language: Language): 'en' | 'zh' {
  return language === 'en' ? 'en' : 'zh';
}

function spread([variants, percent, low, high, source, kind]: Row, language: 'en' | 'zh'): Phrase[] {
  return variants.split('|').map((phrase) => ({
    phrase, language, source,
    ppm: percent * 10_000, low: low * 10_000, high: high * 10_000,
    kind: kind === 's' ? 'stated-scale' : kind === 'i' ? 'implied' : 'verbal',
    hedgeOnly: kind === 'h',
  }));
}

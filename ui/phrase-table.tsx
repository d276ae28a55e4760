import type { Phrase } from '#domain/extraction/phrases.ts';
import { counted, inChinese, say, type Plain } from '#words/say.ts';
import { percent } from './words.ts';

// Where a number comes from, when that is no citation alone.
const sources: ReadonlySet<string> = new Set<Plain>([
  'medians of zonination 2015, Fagen-Ulmschneider 2019, Mauboussin 2018, CAPphrase 2026', 'IPCC calibrated language', 'IPCC Chinese edition', 'PRC accounting standard 13',
  'translation of a surveyed English phrase, shaded toward even', 'surveyed English', 'surveyed maybe', 'literal', 'literal: eight or nine in ten',
  'project judgement', 'project judgement: flat assertion', 'project judgement: between likely and very good chance',
]);

/** The whole table of words and numbers, with the source of each; phrases that share a number stand together. */
export function PhraseTable({ phrases, version }: { phrases: readonly Phrase[]; version: string }) {
  return (
    <>
      {(inChinese() ? ['zh', 'en'] as const : ['en', 'zh'] as const).map((language) => (
        <details key={language}>
          <summary>{titleOf(language, phrases.filter((one) => one.language === language).length)}</summary>
          <table className="data small-text">
            <caption>{say('Version {version}', { version })}</caption>
            <thead><tr><th scope="col">{say('Words')}</th><th scope="col" className="n">{say('Counts as')}</th><th scope="col" className="n">{say('Readers’ range')}</th><th scope="col">{say('Source')}</th></tr></thead>
            <tbody>{alike(phrases.filter((one) => one.language === language)).map((its) => {
              const [one] = its as [Phrase, ...Phrase[]];
              return (
                <tr key={one.phrase}>
                  <th scope="row" lang={language === 'zh' ? 'zh-Hans' : 'en'}>{its.map((it) => it.phrase).join(language === 'zh' ? '、' : ', ')}</th>
                  <td className="n" data-label={say('Counts as')}>{one.hedgeOnly ? say('hedge only') : percent(one.ppm)}</td>
                  <td className="n" data-label={say('Readers’ range')}>{say('{low} to {high}', { low: percent(one.low), high: percent(one.high) })}</td>
                  <td data-label={say('Source')}>{sourceWords(one.source)}</td>
                </tr>
              );
            })}</tbody>
          </table>
        </details>
      ))}
    </>
  );
}

function titleOf(language: Phrase['language'], n: number): string {
  return language === 'en' ? counted(n, 'English ({n} phrase)', 'English ({n} phrases)') : counted(n, 'Chinese ({n} phrase)', 'Chinese ({n} phrases)');
}

function sourceWords(source: string): string {
  return source.split('; ').map((part) => (sources.has(part) ? say(part as Plain) : part)).join(say('; '));
}

/** Rows of the table that say the same of different words, the surest first. */
export function alike(phrases: readonly Phrase[]): Phrase[][] {
  return [...Map.groupBy(phrases, ({ ppm, low, high, source, hedgeOnly }) => JSON.stringify([ppm, low, high, source, hedgeOnly])).values()]
    .sort((a, b) => b[0]!.ppm - a[0]!.ppm);
}

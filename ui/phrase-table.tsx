import type { Phrase } from '#domain/extraction/phrases.ts';
import { percent } from './words.ts';

const titles = { en: 'English', zh: 'Chinese' } as const;

/** The whole table of words and numbers, with the source of each; phrases that share a number stand together. */
export function PhraseTable({ phrases, version }: { phrases: readonly Phrase[]; version: string }) {
  return (
    <>
      {(['en', 'zh'] as const).map((language) => (
        <details key={language}>
          <summary>{titles[language]} ({phrases.filter((one) => one.language === language).length} phrases)</summary>
          <table className="data small-text">
            <caption>Version {version}</caption>
            <thead><tr><th scope="col">Words</th><th scope="col" className="n">Counts as</th><th scope="col" className="n">Readers’ range</th><th scope="col">Source</th></tr></thead>
            <tbody>{alike(phrases.filter((one) => one.language === language)).map((its) => {
              const [one] = its as [Phrase, ...Phrase[]];
              return (
                <tr key={one.phrase}>
                  <th scope="row" lang={language === 'zh' ? 'zh-Hans' : undefined}>{its.map((it) => it.phrase).join(language === 'zh' ? '、' : ', ')}</th>
                  <td className="n" data-label="Counts as">{one.hedgeOnly ? 'hedge only' : percent(one.ppm)}</td>
                  <td className="n" data-label="Readers’ range">{percent(one.low)} to {percent(one.high)}</td>
                  <td data-label="Source">{one.source}</td>
                </tr>
              );
            })}</tbody>
          </table>
        </details>
      ))}
    </>
  );
}

/** Rows of the table that say the same of different words, the surest first. */
export function alike(phrases: readonly Phrase[]): Phrase[][] {
  return [...Map.groupBy(phrases, ({ ppm, low, high, source, hedgeOnly }) => JSON.stringify([ppm, low, high, source, hedgeOnly])).values()]
    .sort((a, b) => b[0]!.ppm - a[0]!.ppm);
}

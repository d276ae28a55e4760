import { say, sentences, type Plain } from '#words/say.ts';

// How something is known is kept with it, in English: these are the words that the house itself writes there.
const houses = [
  'first line', 'first heading', 'main heading', 'title of the page', 'largest line of the first page', 'title of the PDF', 'author of the PDF', 'day on which the PDF was made',
  'host name of the address', 'address of the page', 'month in the address of the page', 'address of the source', 'day and time at the beginning', 'line that holds a day only', 'time element', 'first date in the text', 'element marked as the date',
  'byline', 'line below the headline', 'line of the author', 'line of the source', 'line of the author or date', 'link to the author', 'as cited in the record', 'told by an editor', 'told on the command line',
  'the day it happened', 'the last day of the window', 'as the disputed outcome had it', 'the day the outcome of its condition became known',
] as const satisfies readonly Plain[];
const known = new Map<string, Plain>(houses.map((one) => [one, one]));
const holding = sentences({ '^the day the article was published \\((.*)\\)$': 'the day the article was published ({basis})', '^front matter (\\w+)$': 'front matter {basis}', '^meta (.+)$': 'meta {basis}', '^microdata (\\w+)$': 'microdata {basis}', '^JSON-LD (\\w+)$': 'JSON-LD {basis}' });

/** How something is known, in the reader's language where the house wrote it; what people wrote stays as they wrote it. */
export function basisSaid(basis: string): string {
  const one = known.get(basis);
  if (one) return say(one);
  for (const [pattern, sentence] of Object.entries(holding)) {
    const held = new RegExp(pattern).exec(basis)?.[1];
    if (held !== undefined) return say(sentence, { basis: basisSaid(held) });
  }
  return basis;
}

import { counted, say, sentences, wholeNumber, type Plain } from '#words/say.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { wholePercent } from './words.ts';

type Counts<K extends string> = Partial<Record<K, number>>;
type State = 'open' | 'overdue' | 'waits' | 'disputed' | 'yes' | 'no' | 'partly' | 'value' | 'annulled';
type Props = {
  predictions: number; forecasters: number; outlets: number;
  states: Counts<State>; languages: Counts<'en' | 'zh-Hans' | 'zh-Hant'>; bases: Counts<'stated' | 'implied' | 'none'>;
  articles: number; textsKept: number; candidatesWaiting: number; withoutWords: number; pages: number; weakPages: number; decisions: number; seconded: number;
};

const states = sentences({ open: 'Open', overdue: 'Overdue', waits: 'Waits for its condition', disputed: 'Disputed', yes: 'Came true', no: 'Did not come true', partly: 'Came true in part', value: 'Decided', annulled: 'Annulled' });
const languages = sentences({ 'en': 'Kept in English', 'zh-Hans': 'Kept in simplified Chinese', 'zh-Hant': 'Kept in traditional Chinese' });
const bases = sentences({ stated: 'Gave a number', implied: 'Words imply a number', none: 'No number at all' });

/** What is in this record, how it stands, what is missing, and how to check it. */
export function AboutRecord(held: Props) {
  const due = held.predictions - (held.states.open ?? 0) - (held.states.waits ?? 0);
  const overdue = held.states.overdue ?? 0;
  return (
    <>
      <h1>{say('About this record')}</h1>
      <p className="lede">{counted(held.predictions, '{n} prediction', '{n} predictions')} · {counted(held.forecasters, '{n} forecaster', '{n} forecasters')} · {counted(held.outlets, '{n} outlet', '{n} outlets')} · {counted(held.articles, '{n} article', '{n} articles')}</p>
      {held.predictions > 0 && <>
        <Table caption="How they stand" words={states} counts={held.states} all={held.predictions} />
        {due > 0 && <p>{overdue === 0 ? say('Of what has fallen due, nothing waits for an outcome.') : <Rich of="{share} of what has fallen due ({n} of {all}) waits for somebody to show what happened: <a>see it</a>. What nobody looks up is in no score, so a large share makes every number here less certain." share={wholePercent(overdue / due)} n={wholeNumber(overdue)} all={wholeNumber(due)} a={(words) => <Link href="/predictions?part=overdue">{words}</Link>} />}</p>}
        <Table caption="In which language" words={languages} counts={held.languages} all={held.predictions} />
        <Table caption="Where the number comes from" words={bases} counts={held.bases} all={held.predictions} />
      </>}
      <h2>{say('What is missing')}</h2>
      <ul>
        {held.withoutWords > 0 && <li>{counted(held.withoutWords, '{n} prediction stands without its own words: only the address where they can be read is kept.', '{n} predictions stand without their own words: only the address where they can be read is kept.')}</li>}
        {held.articles > held.textsKept && <li>{counted(held.articles - held.textsKept, 'Of {n} article only the address is kept, not the text.', 'Of {n} articles only the address is kept, not the text.')}</li>}
        {held.candidatesWaiting > 0 && <li>{counted(held.candidatesWaiting, '{n} possible prediction waits for a person to check it and is in no number here.', '{n} possible predictions wait for a person to check them and are in no number here.')}</li>}
        {held.pages > 0 && <li>{counted(held.pages, '{weak} of {n} page of evidence is a copy or second-hand, and is marked so.', '{weak} of {n} pages of evidence are copies or second-hand, and are marked so.', { weak: wholeNumber(held.weakPages) })}</li>}
        {held.decisions > 0 && <li>{counted(held.decisions, '{seconded} of {n} decision was confirmed by a second person.', '{seconded} of {n} decisions were confirmed by a second person.', { seconded: wholeNumber(held.seconded) })}</li>}
        <li>{say('Nobody’s record here is all that he or she ever said: it is what somebody brought in and could check.')}</li>
      </ul>
      <h2>{say('How to check it')}</h2>
      <ul>
        <li><Rich of="<a>Every change</a> is written down: by whom, when, why, and what stood before." a={(words) => <Link href="/trail">{words}</Link>} /></li>
        <li><Rich of="Each outcome names <a>what shows it</a>, and the day on which it could be known." a={(words) => <Link href="/decided">{words}</Link>} /></li>
        <li><Rich of="Each row of <a>the leaderboard</a> leads to the calls behind it; <b>how we score</b> works an example out on your numbers." a={(words) => <Link href="/leaderboard">{words}</Link>} b={(words) => <Link href="/methodology">{words}</Link>} /></li>
        <li><Rich of="Whoever runs this can let {command} look for any row, text or event that was changed by other means." command={<code>npx hindcast doctor</code>} /></li>
      </ul>
    </>
  );
}

function Table<K extends string>({ caption, words, counts, all }: { caption: Plain; words: Record<K, Plain>; counts: Counts<K>; all: number }) {
  const shown = (Object.keys(words) as K[]).filter((key) => (counts[key] ?? 0) > 0);
  return (
    <table className="data slim">
      <caption>{say(caption)}</caption>
      <tbody>{shown.map((key) => <tr key={key}><th scope="row">{say(words[key] as Plain)}</th><td className="n">{wholeNumber(counts[key]!)}</td><td className="n muted">{wholePercent(counts[key]! / all)}</td></tr>)}</tbody>
    </table>
  );
}

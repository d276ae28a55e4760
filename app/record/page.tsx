import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { holdings } from '#domain/exchange/holding-queries.ts';
import { recordCounts } from '#domain/exchange/record-queries.ts';
import { Rich } from '#ui/rich.tsx';
import { AboutRecord } from '#ui/about-record.tsx';
import { Notice } from '#ui/notice.tsx';
import { RecordTables } from '#ui/record-tables.tsx';
import { say } from '#words/say.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('About this record') });

export default async function AboutTheRecord() {
  const counts = await recordCounts(store().read);
  return (
    <div className="prose">
      <AboutRecord {...holdings(store().read, today())} />
      <h2>{say('About the record that ships')}</h2>
      <p className="lede">{say('Hindcast comes with real predictions, so that the first page is not an empty one: what was forecast, by whom, when, where that can be read and, where it is settled, what happened.')}</p>
      {counts.predictions === 0 ? <Notice>{say('The record is not in this installation: it was taken out, or never loaded. “hindcast record load” brings it back.')}</Notice> : <RecordTables counts={counts} />}
      <h3>{say('Where the record comes from')}</h3>
      <ul>
        <li>{say('Some entries come from two articles read from end to end; the others are well-known forecasts from 1968 to 2025.')}</li>
        <li>{say('Claims, rules and summaries are in our own words, in English and Chinese. The original words are not kept here; each entry names the address where they can be read.')}</li>
        <li>{say('“Yes” always means that the claim, as worded, came true. So 5% on a claim that ended in “no” is a good forecast.')}</li>
        <li>{say('Where no deadline was named, one was chosen, and the entry says so.')}</li>
        <li>{say('Entries that one event settled are marked as such and do not count as independent.')}</li>
      </ul>
      <h3>{say('How far to trust it')}</h3>
      <ul>
        <li>{say('Nothing after early July 2026 was checked. What fell due later may be settled by now; it stands as open or overdue.')}</li>
        <li>{say('Famous hits and famous misses are over-represented, so nobody’s score here is a fair sample of everything that he or she has said.')}</li>
        <li><Rich of="All was entered after the fact, most of it after the outcome. “As known then” on the <a>leaderboard</a> leaves it out for the days before it was entered." a={(words) => <Link href="/leaderboard?clock=then">{words}</Link>} /></li>
        <li>{say('Many pages of evidence are second-hand or copies. Each is marked so where it is shown.')}</li>
      </ul>
      <h3>{say('How to take it out')}</h3>
      <p>{say('On the machine that runs Hindcast:')}</p>
      <p className="formula"><code>npx hindcast record remove</code></p>
      <p><Rich of="Everything of it disappears from lists and scores in one step. It is kept, hidden; {command} brings it back. Your own predictions are not touched." command={<code>record load</code>} /></p>
    </div>
  );
}

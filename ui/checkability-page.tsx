import { rejectReasonWords, type RejectReason } from '#domain/candidates/reason-words.ts';
import { checkableOf, decisionsBy, type DecidedCount, type Decisions } from '#domain/predictions/checkability.ts';
import { counted, say, sentences, wholeNumber, type Plain } from '#words/say.ts';
import { Link } from './link.tsx';
import { Empty } from './notice.tsx';
import { Rich } from './rich.tsx';
import { langOf, languageWords, wholePercent } from './words.ts';

/** Outlets beyond these would make a table that nobody reads. */
const MOST_OUTLETS = 50;
const kinds: Record<string, Plain | undefined> = sentences({ 'text/plain': 'Plain text', 'text/html': 'Web page' });
/** What is called the same in every language. */
const formats: Record<string, string> = { 'text/markdown': 'Markdown', 'application/pdf': 'PDF' };
const columns = ['Could be checked', 'Nobody could check', 'No deadline', 'Turned down otherwise', 'Decided'] as const satisfies readonly Plain[];
const reasons = Object.entries(rejectReasonWords) as [RejectReason, string][];

/** Of what was found in articles, how much could be checked at all, and why the rest was turned down. */
export function CheckabilityPage({ counts }: { counts: readonly DecidedCount[] }) {
  const [all] = decisionsBy(counts, () => say('Everything'));
  return (
    <div className="stack">
      <header className="page-head">
        <h1>{say('How much can be checked')}</h1>
        <p><Rich of="Much of what is said about the future cannot be found right or wrong: it names no day, or nothing that one could look up. What was turned down for that is counted here, so that silence about it flatters nobody. <a>Calibration</a> tells how good the rest is." a={(words) => <Link href="/calibration">{words}</Link>} /></p>
      </header>
      {!all ? <Empty>{say('Nothing was decided on yet. When editors publish or turn down what was found in articles, it is counted here. Predictions that came with a record were never candidates and are not in it.')}</Empty> : <>
        <Everything all={all} />
        <Split title={say('By outlet')} id="outlets" first={say('Outlet')} rows={decisionsBy(counts, ({ outlet }) => outlet ?? say('No outlet known'))} />
        <Split title={say('By language')} id="languages" first={say('Language')} rows={decisionsBy(counts, ({ language }) => say(languageWords[language]))} />
        <Split title={say('By kind of text')} id="kinds" first={say('Kind')} rows={decisionsBy(counts, ({ mediaType }) => kindOf(mediaType))} />
      </>}
    </div>
  );
}

function kindOf(mediaType: string): string {
  const kind = kinds[mediaType];
  return kind ? say(kind) : formats[mediaType] ?? mediaType;
}

function Everything({ all }: { all: Decisions }) {
  const { checkable, of } = checkableOf(all);
  const turnedDown = all.all - checkable;
  return (
    <section aria-labelledby="everything" className="stack-tight">
      <h2 id="everything">{say('Everything')}</h2>
      <p className="lede">{of === 0 ? say('No prediction was among it.') : of < 10 ? counted(of, '{checkable} of {n} prediction could be checked.', '{checkable} of {n} predictions could be checked.', { checkable })
        : say('{checkable} of {n} predictions could be checked: {share}.', { n: wholeNumber(of), checkable: wholeNumber(checkable), share: wholePercent(checkable / of) })}</p>
      <p className="measure">{decidedWords(all, turnedDown)}</p>
      {turnedDown > 0 && <table className="data">
        <caption>{say('Why statements were turned down')}</caption>
        <thead><tr><th scope="col">{say('Reason')}</th><th scope="col" className="n">{say('Statements')}</th><th scope="col" className="n">{say('Of all that was decided')}</th></tr></thead>
        <tbody>{reasons.filter(([reason]) => all.rejected[reason] > 0).map(([reason, words]) => (
          <tr key={reason}><th scope="row">{say(words as Plain)}</th><td className="n" data-label={say('Statements')}>{wholeNumber(all.rejected[reason])}</td><td className="n" data-label={say('Of all')}>{wholePercent(all.rejected[reason] / all.all)}</td></tr>
        ))}</tbody>
      </table>}
    </section>
  );
}

function decidedWords({ all, published, merged }: Decisions, turnedDown: number): string {
  const numbers = { published: wholeNumber(published), rejected: wholeNumber(turnedDown) };
  return merged > 0 ? counted(all, 'Editors decided on {n} statement that was found in articles: {published} published, {merged} merged with a question that was there, {rejected} turned down.', 'Editors decided on {n} statements that were found in articles: {published} published, {merged} merged with a question that was there, {rejected} turned down.', { ...numbers, merged: wholeNumber(merged) })
    : counted(all, 'Editors decided on {n} statement that was found in articles: {published} published, {rejected} turned down.', 'Editors decided on {n} statements that were found in articles: {published} published, {rejected} turned down.', numbers);
}

function Split({ title, id, first, rows }: { title: string; id: string; first: string; rows: readonly Decisions[] }) {
  const shown = rows.slice(0, MOST_OUTLETS);
  return (
    <section aria-labelledby={id} className="stack-tight">
      <h2 id={id}>{title}</h2>
      <table className="data paired even">
        <thead><tr><th scope="col">{first}</th>{columns.map((column) => <th key={column} scope="col" className="n">{say(column)}</th>)}</tr></thead>
        <tbody>{shown.map((row) => <SplitRow key={row.name} row={row} />)}</tbody>
      </table>
      {rows.length > shown.length && <p className="small muted">{say('The {n} with the most statements, of {all}.', { n: shown.length, all: wholeNumber(rows.length) })}</p>}
    </section>
  );
}

function SplitRow({ row }: { row: Decisions }) {
  const { checkable, of } = checkableOf(row);
  const cells = [of === 0 ? say('none said') : say('{n} of {all}', { n: wholeNumber(checkable), all: wholeNumber(of) }), ...[row.rejected['not-checkable'], row.rejected['no-deadline'], row.all - of, row.all].map(wholeNumber)];
  return <tr><th scope="row" lang={langOf(row.name)}>{row.name}</th>{columns.map((column, i) => <td key={column} className="n" data-label={say(column)}>{cells[i]}</td>)}</tr>;
}

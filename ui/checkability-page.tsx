import { Link } from './link.tsx';
import { rejectReasonWords, type RejectReason } from '#domain/candidates/reason-words.ts';
import { checkableOf, decisionsBy, type DecidedCount, type Decisions } from '#domain/predictions/checkability.ts';
import { plural } from '#domain/predictions/state.ts';
import { Empty } from './notice.tsx';
import { langOf, languageWords, wholePercent } from './words.ts';

/** Outlets beyond these would make a table that nobody reads. */
const MOST_OUTLETS = 50;
const kinds: Record<string, string> = { 'text/plain': 'Plain text', 'text/markdown': 'Markdown', 'text/html': 'Web page', 'application/pdf': 'PDF' };
const reasons = Object.entries(rejectReasonWords) as [RejectReason, string][];

/** Of what was found in articles, how much could be checked at all, and why the rest was turned down. */
export function CheckabilityPage({ counts }: { counts: readonly DecidedCount[] }) {
  const [all] = decisionsBy(counts, () => 'Everything');
  return (
    <div className="stack">
      <header className="page-head">
        <h1>How much can be checked</h1>
        <p>Much of what is said about the future cannot be found right or wrong: it names no day, or nothing that one could look up. What was turned down for that is counted here, so that silence about it flatters nobody. <Link href="/calibration">Calibration</Link> tells how good the rest is.</p>
      </header>
      {!all ? <Empty>Nothing was decided on yet. When editors publish or turn down what was found in articles, it is counted here. Predictions that came with a record were never candidates and are not in it.</Empty> : <>
        <Everything all={all} />
        <Split title="By outlet" id="outlets" first="Outlet" rows={decisionsBy(counts, ({ outlet }) => outlet ?? 'No outlet known')} />
        <Split title="By language" id="languages" first="Language" rows={decisionsBy(counts, ({ language }) => languageWords[language])} />
        <Split title="By kind of text" id="kinds" first="Kind" rows={decisionsBy(counts, ({ mediaType }) => kinds[mediaType] ?? mediaType)} />
      </>}
    </div>
  );
}

function Everything({ all }: { all: Decisions }) {
  const { checkable, of } = checkableOf(all);
  const turnedDown = all.all - checkable;
  return (
    <section aria-labelledby="everything" className="stack-tight">
      <h2 id="everything">Everything</h2>
      <p className="lede">{of === 0 ? 'No prediction was among it.' : `${checkable.toLocaleString('en-GB')} of ${plural(of, 'prediction')} could be checked${of < 10 ? '.' : `: ${wholePercent(checkable / of)}.`}`}</p>
      <p className="measure">Editors decided on {plural(all.all, 'statement')} that {all.all === 1 ? 'was' : 'were'} found in articles: {all.published.toLocaleString('en-GB')} published, {all.merged > 0 && `${all.merged.toLocaleString('en-GB')} merged with a question that was there, `}{turnedDown.toLocaleString('en-GB')} turned down.</p>
      {turnedDown > 0 && <table className="data">
        <caption>Why statements were turned down</caption>
        <thead><tr><th scope="col">Reason</th><th scope="col" className="n">Statements</th><th scope="col" className="n">Of all that was decided</th></tr></thead>
        <tbody>{reasons.filter(([reason]) => all.rejected[reason] > 0).map(([reason, words]) => (
          <tr key={reason}><th scope="row">{words}</th><td className="n" data-label="Statements">{all.rejected[reason].toLocaleString('en-GB')}</td><td className="n" data-label="Of all">{wholePercent(all.rejected[reason] / all.all)}</td></tr>
        ))}</tbody>
      </table>}
    </section>
  );
}

function Split({ title, id, first, rows }: { title: string; id: string; first: string; rows: readonly Decisions[] }) {
  const shown = rows.slice(0, MOST_OUTLETS);
  return (
    <section aria-labelledby={id} className="stack-tight">
      <h2 id={id}>{title}</h2>
      <table className="data paired even">
        <thead><tr><th scope="col">{first}</th><th scope="col" className="n">Could be checked</th><th scope="col" className="n">Nobody could check</th><th scope="col" className="n">No deadline</th><th scope="col" className="n">Turned down otherwise</th><th scope="col" className="n">Decided</th></tr></thead>
        <tbody>{shown.map((row) => <SplitRow key={row.name} row={row} />)}</tbody>
      </table>
      {rows.length > shown.length && <p className="small muted">The {shown.length} with the most statements, of {rows.length.toLocaleString('en-GB')}.</p>}
    </section>
  );
}

function SplitRow({ row }: { row: Decisions }) {
  const { checkable, of } = checkableOf(row);
  const cells = [['Could be checked', of === 0 ? 'none said' : `${checkable.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`], ['Nobody could check', row.rejected['not-checkable']], ['No deadline', row.rejected['no-deadline']], ['Turned down otherwise', row.all - of], ['Decided', row.all]] as const;
  return <tr><th scope="row" lang={langOf(row.name)}>{row.name}</th>{cells.map(([label, value]) => <td key={label} className="n" data-label={label}>{value.toLocaleString('en-GB')}</td>)}</tr>;
}

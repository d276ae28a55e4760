import { address } from '#words/say.ts';
import { Link } from './link.tsx';
import { addDays, type Day } from '#domain/articles/day.ts';
import { plural } from '#domain/predictions/state.ts';
import { dueReason, dueReasonWords, dueTitles, proposedOutcome, SOON_DAYS, type DueCounts, type DueReason, type DueRow } from '#domain/resolutions/due.ts';
import { ActionForm, Entry } from './action-form.tsx';
import { SecondClaim, Words } from './claim.tsx';
import { Field } from './field.tsx';
import { topicChoices, type FilterChoices } from './filters.tsx';
import type { FormAction } from './form-state.ts';
import { When } from './when.tsx';
import { capital, dayWords } from './words.ts';

type DueView = { reason?: DueReason | undefined; snoozed?: boolean | undefined; topic?: string | undefined; by?: string | undefined; days: number };

/** The address of the inbox: only what differs from the plain one is named. */
export function dueAddress({ reason, snoozed, topic, by, days }: DueView, after?: string): string {
  const query = new URLSearchParams(Object.entries({ reason: snoozed ? 'snoozed' : reason, topic, by, days: days === SOON_DAYS ? undefined : String(days), after }).filter((one): one is [string, string] => Boolean(one[1])));
  const text = query.toString();
  return text ? `/due?${text}` : '/due';
}

/** Each reason with how many wait for it; those put off stand apart, and how many of them are overdue is said. */
export function DueReasons({ view, counts }: { view: DueView; counts: DueCounts }) {
  const rest = { ...view, reason: undefined, snoozed: undefined };
  const chips: [words: string, n: number, href: string, here: boolean][] = [
    ['All', counts.all, dueAddress(rest), !view.reason && !view.snoozed],
    ...dueReason.options.map((one): [string, number, string, boolean] => [dueTitles[one], counts[one], dueAddress({ ...rest, reason: one }), view.reason === one]),
    ['Put off', counts.snoozed, dueAddress({ ...rest, snoozed: true }), view.snoozed === true],
  ];
  return (
    <nav aria-label="Why it waits">
      <ul className="chips">{chips.filter(([, n, , here], i) => i === 0 || n > 0 || here).map(([words, n, href, here]) => <li key={words}><Link className="chip" href={href} aria-current={here ? 'page' : undefined}>{words} <strong>{n.toLocaleString('en-GB')}</strong></Link></li>)}</ul>
      {counts.snoozedOverdue > 0 && !view.snoozed && <p className="small late-words"><Link href={dueAddress({ ...rest, snoozed: true })}>{plural(counts.snoozedOverdue, 'overdue question')}</Link> put off: {counts.snoozedOverdue === 1 ? 'it is' : 'they are'} not in this list, and still overdue.</p>}
    </nav>
  );
}

export function DueFilters({ view, topics, forecasters }: { view: DueView } & FilterChoices) {
  return (
    <details open={Boolean(view.topic || view.by || view.days !== SOON_DAYS)}>
      <summary>Filter by topic, forecaster or days</summary>
      <form className="filters stack-tight" action={address('/due')} method="get">
        {(view.snoozed || view.reason) && <input type="hidden" name="reason" value={view.snoozed ? 'snoozed' : view.reason} />}
        <div className="filter-grid">
          <Field name="topic" label="Topic" value={view.topic} options={[['', 'Any topic'], ...topicChoices(topics)]} />
          <Field name="by" label="Forecaster" value={view.by} options={[['', 'Anyone'], ...forecasters.map(({ id, name, n }) => [id, `${name} (${n})`] as const)]} />
          <Field name="days" label="Soon means within, in days" type="number" value={String(view.days)} min="0" max="3650" />
        </div>
        <button className="button">Show these</button>
      </form>
    </details>
  );
}

type ListProps = { rows: readonly DueRow[]; today: Day; /** The filters in use, as their address has them. */ view: string; snooze: FormAction; wake: FormAction };

/** What waits, the most pressing first: why in words, what is proposed, and a way to put it off. */
export function DueList({ rows, ...rest }: ListProps) {
  return <ol className="plain-list due-list">{rows.map((row) => <DueItem key={row.id} row={row} {...rest} />)}</ol>;
}

function DueItem({ row, today, view, snooze, wake }: Omit<ListProps, 'rows'> & { row: DueRow }) {
  const proposed = proposedOutcome(row, today);
  const where = <><input type="hidden" name="questionId" value={row.id} /><input type="hidden" name="view" value={view} /></>;
  return (
    <li className="list-row">
      <p className="claim"><Link data-row href={placeToAct(row)} lang={row.language}>{row.claim}</Link></p>
      <SecondClaim {...row} />
      <ul className="reasons">
        {row.reasons.map((reason) => <li key={reason}><span className={reason === 'overdue' || reason === 'disputed' ? 'mark-word weak' : 'mark-word'}>{dueTitles[reason]}</span> <ReasonWords row={row} reason={reason} today={today} /></li>)}
      </ul>
      {proposed && <p className="small">Nothing was noted: “{proposed}” is proposed, with evidence of what you looked at. It is not saved by itself.</p>}
      <ul className="dots">
        <li>Last day <When day={row.windowTo} /></li>
        {row.forecasters.map(({ id, name }) => <li key={id}><Link href={`/forecasters/${id}`}><Words text={name} /></Link></li>)}
        <li>{row.forecasts === 0 ? 'a condition of others' : plural(row.forecasts, 'prediction')}</li>
        <li><span className="tag">{row.topic}</span></li>
        <li><Link href={`/questions/${row.id}`}>The question<span className="visually-hidden">: {row.claim}</span></Link></li>
      </ul>
      {row.snoozedUntil ? (
        <div className="row">
          <p className="small">Put off until <When day={row.snoozedUntil} /> by {row.snoozedBy}: {row.snoozeReason}</p>
          <ActionForm action={wake} className="inline-form" label={`No longer put off: ${row.claim}`}>
            {where}
            <button className="button small">No longer put off</button>
          </ActionForm>
        </div>
      ) : (
        <details>
          <summary>Put off<span className="visually-hidden">: {row.claim}</span></summary>
          <ActionForm action={snooze} label={`Put off: ${row.claim}`}>
            {where}
            <div className="row wrap">
              <Entry name="until" label="Until" called="The day" type="date" id={`until-${row.id}`} min={addDays(today, 1)} required />
              <Entry name="reason" label="Why" called="The reason" id={`why-${row.id}`} required />
            </div>
            <button className="button small">Put off</button>
          </ActionForm>
        </details>
      )}
    </li>
  );
}

function ReasonWords({ row, reason, today }: { row: DueRow; reason: DueReason; today: Day }) {
  if (reason === 'blocked' && row.conditionId && row.conditionClaim) return <>It waits for: <Link href={`/questions/${row.conditionId}`}><Words text={row.conditionClaim} near={row.language} /></Link></>;
  return <>{capital(dueReasonWords(row, reason, today, dayWords))}</>;
}

/** The page where something can be done about the most pressing reason. */
function placeToAct({ id, reasons, conditionId }: DueRow): string {
  switch (reasons[0]) {
    case 'disputed': return `/questions/${id}/second-look`;
    case 'evidence': return `/questions/${id}`;
    case 'blocked': return `/questions/${conditionId ?? id}`;
    default: return `/questions/${id}/resolve`;
  }
}

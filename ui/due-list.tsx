import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { addDays, type Day } from '#domain/articles/day.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { dueReason, dueReasonWords, dueTitles, proposedOutcome, SOON_DAYS, type DueCounts, type DueReason, type DueRow } from '#domain/resolutions/due.ts';
import { ActionForm, Entry } from './action-form.tsx';
import { claimSaid, SecondClaim, Words } from './claim.tsx';
import { Field } from './field.tsx';
import { topicChoices, type FilterChoices } from './filters.tsx';
import type { FormAction } from './form-state.ts';
import { Rich } from './rich.tsx';
import { When } from './when.tsx';
import { capital, dayWords, yesNo } from './words.ts';
import { again } from '#words/again.ts';
import { address, counted, say, sentences, wholeNumber, type Plain } from '#words/say.ts';

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
    [say('All'), counts.all, dueAddress(rest), !view.reason && !view.snoozed],
    ...dueReason.options.map((one): [string, number, string, boolean] => [say(dueTitles[one]), counts[one], dueAddress({ ...rest, reason: one }), view.reason === one]),
    [say('Those put off'), counts.snoozed, dueAddress({ ...rest, snoozed: true }), view.snoozed === true],
  ];
  return (
    <nav aria-label={say('Why it waits')}>
      <ul className="chips">{chips.filter(([, n, , here], i) => i === 0 || n > 0 || here).map(([words, n, href, here]) => <li key={words}><Link className="chip" href={href} aria-current={here ? 'page' : undefined}>{words} <strong>{wholeNumber(n)}</strong></Link></li>)}</ul>
      {counts.snoozedOverdue > 0 && !view.snoozed && <p className="small late-words"><PutOff n={counts.snoozedOverdue} a={(inner) => <Link href={dueAddress({ ...rest, snoozed: true })}>{inner}</Link>} /></p>}
    </nav>
  );
}

function PutOff({ n, a }: { n: number; a: (inner: ReactNode) => ReactNode }) {
  return n === 1 ? <Rich of="<a>1 overdue question</a> put off: it is not in this list, and still overdue." a={a} /> : <Rich of="<a>{n} overdue questions</a> put off: they are not in this list, and still overdue." n={wholeNumber(n)} a={a} />;
}

export function DueFilters({ view, topics, forecasters }: { view: DueView } & FilterChoices) {
  return (
    <details open={Boolean(view.topic || view.by || view.days !== SOON_DAYS)}>
      <summary>{say('Filter by topic, forecaster or days')}</summary>
      <form className="filters stack-tight" action={address('/due')} method="get">
        {(view.snoozed || view.reason) && <input type="hidden" name="reason" value={view.snoozed ? 'snoozed' : view.reason} />}
        <div className="filter-grid">
          <Field name="topic" label={say('Topic')} value={view.topic} options={[['', say('Any topic')], ...topicChoices(topics, view.topic)]} />
          <Field name="by" label={say('Forecaster')} value={view.by} options={[['', say('Anyone')], ...forecasters.map(({ id, name, n }) => [id, `${name} (${n})`] as const)]} />
          <Field name="days" label={say('Soon means within, in days')} type="number" value={String(view.days)} min="0" max="3650" />
        </div>
        <button className="button">{say('Show these')}</button>
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
  const claim = claimSaid(row);
  const where = <><input type="hidden" name="questionId" value={row.id} /><input type="hidden" name="view" value={view} /></>;
  return (
    <li className="list-row">
      <p className="claim"><Link data-row href={placeToAct(row)} lang={claim.lang}>{claim.words}</Link></p>
      <SecondClaim {...row} />
      <ul className="reasons">
        {row.reasons.map((reason) => <li key={reason}><span className={reason === 'overdue' || reason === 'disputed' ? 'mark-word weak' : 'mark-word'}>{say(dueTitles[reason])}</span> <ReasonWords row={row} reason={reason} today={today} /></li>)}
      </ul>
      {proposed && <p className="small">{say('Nothing was recorded, so “{outcome}” is suggested. It counts only when you save it, with evidence of what you checked.', { outcome: say(yesNo[proposed]) })}</p>}
      <ul className="dots">
        <li><Rich of="Last day {day}" day={<When day={row.windowTo} />} /></li>
        {row.forecasters.map(({ id, name }) => <li key={id}><Link href={`/forecasters/${id}`}><Words text={name} /></Link></li>)}
        <li>{row.forecasts === 0 ? say('a condition of others') : counted(row.forecasts, '{n} prediction', '{n} predictions')}</li>
        <li><span className="tag">{row.topic}</span></li>
        <li><Link href={`/questions/${row.id}`}>{say('The question')}<span className="visually-hidden">: {claim.words}</span></Link></li>
      </ul>
      <p><Link className="button small" href={placeToAct(row)}>{say(actWords[row.reasons[0]!] ?? 'Resolve')}<span className="visually-hidden">: {claim.words}</span></Link></p>
      {row.snoozedUntil ? (
        <div className="row">
          <p className="small"><Rich of="Put off until {day} by {who}: {reason}" day={<When day={row.snoozedUntil} />} who={whoWords(row.snoozedBy ?? '')} reason={row.snoozeReason} /></p>
          <ActionForm action={wake} className="inline-form" label={say('No longer put off: {claim}', { claim: claim.words })}>
            {where}
            <button className="button small">{say('No longer put off')}</button>
          </ActionForm>
        </div>
      ) : (
        <details>
          <summary>{say('Put off')}<span className="visually-hidden">: {claim.words}</span></summary>
          <ActionForm action={snooze} label={say('Put off: {claim}', { claim: claim.words })}>
            {where}
            <div className="row wrap">
              <Entry name="until" label={say('Until')} called={say('The day')} type="date" id={`until-${row.id}`} min={addDays(today, 1)} required />
              <Entry name="reason" label={say('Why')} called={say('The reason')} id={`why-${row.id}`} required />
            </div>
            <button className="button small">{say('Put off')}</button>
          </ActionForm>
        </details>
      )}
    </li>
  );
}

function ReasonWords({ row, reason, today }: { row: DueRow; reason: DueReason; today: Day }) {
  const { conditionId, conditionClaim: claim, conditionClaimZh: claimZh, conditionLanguage: language } = row;
  if (reason === 'blocked' && conditionId && claim && language) {
    const { words, lang } = claimSaid({ claim, claimZh, language });
    return <Rich of="It waits for: {claim}" claim={<Link href={`/questions/${conditionId}`} lang={lang}>{words}</Link>} />;
  }
  return <>{capital(dueReasonWords({ ...row, unkept: row.unkept && again(row.unkept) }, reason, today, dayWords))}</>;
}

const actWords: Partial<Record<DueReason, Plain>> = sentences({ disputed: 'See both judgements', evidence: 'See its evidence', blocked: 'See its condition' });

/** The page where something can be done about the most pressing reason. */
function placeToAct({ id, reasons, conditionId }: DueRow): string {
  switch (reasons[0]) {
    case 'disputed': return `/questions/${id}/second-look`;
    case 'evidence': return `/questions/${id}`;
    case 'blocked': return `/questions/${conditionId ?? id}`;
    default: return `/questions/${id}/resolve`;
  }
}

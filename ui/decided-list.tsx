import type { Day } from '#domain/articles/day.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { stateOf } from '#domain/predictions/state.ts';
import { counted, say } from '#words/say.ts';
import { BasisWords } from './chance.tsx';
import { claimSaid, SecondClaim, Words } from './claim.tsx';
import { QualityMark, type Evidence } from './evidence.tsx';
import { Link } from './link.tsx';
import { Pill, StatePill } from './pill.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { Rich } from './rich.tsx';
import { When } from './when.tsx';
import { langOf, percent } from './words.ts';

/** What a decision rests on first, and how much more it names. */
export type Behind = Evidence & { more: number };
export type DecidedCard = PredictionCard & { questionId: string; resolutionId: string | null };
type Props = { rows: readonly DecidedCard[]; behind: ReadonlyMap<string, Behind>; today: Day };

/** What was decided, day by day: each question once, with its outcome, what shows it, and whose call was right. In the order given. */
export function DecidedList({ rows, behind, today }: Props) {
  const days = Map.groupBy(rows, ({ knownOn, knownOnPrecision }) => `${knownOn}-${knownOnPrecision}`);
  return [...days].map(([key, its]) => {
    const { knownOn, knownOnPrecision } = its[0]!;
    return (
      <section key={key} className="due-group" aria-labelledby={`known-${key}`}>
        <h2 id={`known-${key}`}>{knownOn && <When day={knownOn} precision={knownOnPrecision} />}</h2>
        <ul className="plain-list">
          {[...Map.groupBy(its, (one) => one.questionId)].map(([id, calls]) => <Question key={id} id={id} calls={calls} behind={behind} today={today} />)}
        </ul>
      </section>
    );
  });
}

function Question({ id, calls, behind, today }: { id: string; calls: readonly DecidedCard[]; behind: Props['behind']; today: Day }) {
  const [first] = calls as [DecidedCard, ...DecidedCard[]];
  const claim = claimSaid(first);
  const shown = first.resolutionId === null ? undefined : behind.get(first.resolutionId);
  return (
    <li className="list-row decided">
      <p className="claim"><Link href={calls.length === 1 ? `/predictions/${first.id}` : `/questions/${id}`} lang={claim.lang}>{claim.words}</Link></p>
      <SecondClaim {...first} />
      <p className="row"><StatePill state={stateOf(first.outcome, first.windowTo, today)} />{shown && <Shown {...shown} />}</p>
      <ul className="who-called">{calls.map((call) => <Call key={call.id} call={call} />)}</ul>
    </li>
  );
}

function Shown({ url, publisher, day, dayPrecision, quality, more }: Behind) {
  const page = <a href={url} rel="noopener nofollow external"><Words text={publisher} /></a>;
  return (
    <span className="small">
      {day ? <Rich of="Shown by {page}, {day}" page={page} day={<When day={day} precision={dayPrecision} />} /> : <Rich of="Shown by {page}" page={page} />} <QualityMark quality={quality} />
      {more > 0 && <span className="muted"> {counted(more, 'and {n} more page', 'and {n} more pages')}</span>}
    </span>
  );
}

function Call({ call }: { call: DecidedCard }) {
  const verdict = verdictOn(call, call.outcome);
  return (
    <li>
      <Link href={`/forecasters/${call.forecasterId}`}><Words text={call.forecaster} /></Link>
      <span className="small muted">{call.ppm !== null && <strong>{percent(call.ppm)}</strong>} <BasisWords {...call} language={call.quoteLanguage ?? langOf(call.hedge) ?? null} /></span>
      {verdict ? <Pill tone={verdict}>{verdict === 'right' ? say('right call') : say('wrong call')}</Pill>
        : call.outcome !== 'annulled' && !call.content && <Pill tone="plain">{say('took no side')}</Pill>}
    </li>
  );
}

import type { ComponentProps } from 'react';
import type { Day } from '#domain/articles/day.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { Hits, Notable } from '#domain/leaderboard/track-record.ts';
import type { Shared } from '#domain/leaderboard/shared.ts';
import type { TrackPoint } from '#domain/leaderboard/track.ts';
import type { Checkability } from '#domain/predictions/checkability.ts';
import type { Repeat } from '#domain/predictions/repeats.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import type { Undecided } from '#domain/predictions/state.ts';
import type { View } from '#domain/scoring/facts.ts';
import { counted, gap, joined, say } from '#words/say.ts';
import { AsOfForm } from './as-of-form.tsx';
import { boardAddress } from './board-address.ts';
import { countedWords } from './board-filters.tsx';
import { CalibrationFacts } from './calibration-facts.tsx';
import { CalibrationPlot, waitingWords } from './calibration-plot.tsx';
import { Words } from './claim.tsx';
import { Counts } from './counts.tsx';
import { asOfList, listAddress } from './filters.tsx';
import { CheckabilityNote, Repeats } from './forecaster-habits.tsx';
import { InShort, RecordByTopic } from './forecaster-short.tsx';
import { SharedQuestions } from './forecaster-shared.tsx';
import { HitFacts } from './hit-facts.tsx';
import { Link } from './link.tsx';
import { NotableCalls } from './notable-calls.tsx';
import { Empty, Notice } from './notice.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { Rich } from './rich.tsx';
import type { CallWords } from './scored-calls.tsx';
import { TrackChart } from './track-chart.tsx';
import { sharedAxis, Whisker, WhiskerScale } from './whisker.tsx';
import { kindWords, pointWords } from './words.ts';

type Props = {
  forecaster: { id: string; name: string; kind: keyof typeof kindWords; aliases: readonly string[] };
  row: Row | null;
  undecided: Undecided | null;
  /** Who bears the same name in the other Chinese script. */
  namesakes: readonly { id: string; name: string }[];
  points: readonly TrackPoint[];
  calibration: CalibrationRecord | null;
  /** How many calls are left out of it until their last day has passed. */
  waiting: number;
  hits: Hits | null;
  topics: ComponentProps<typeof RecordByTopic>['topics'];
  leadDays: number | null;
  notable: Notable;
  words: ReadonlyMap<string, CallWords>;
  shared: Shared;
  names: ReadonlyMap<string, string>;
  checkability: Checkability;
  repeats: readonly Repeat[];
  claims: ComponentProps<typeof Repeats>['claims'];
  view: View;
  today: Day;
  notes: readonly string[];
  /** "Of 7 misses: owned 3, …"; null without misses. */
  aftermath: string | null;
  /** What they said that they themselves would do. */
  own: readonly PredictionCard[];
  open: Cut;
  decided: Cut;
};

/** The start of a list, and how long it is. */
type Cut = { rows: readonly PredictionCard[]; count: number };

/** One forecaster: names, line over time, hits, calibration, the calls that stand out, and every prediction behind them. */
export function ForecasterPage({ forecaster: { id, name, kind, aliases }, row, undecided, namesakes, points, calibration, waiting, hits, topics, leadDays, notable, words, shared, names, checkability, repeats, claims, view, today, notes, aftermath, own, open, decided }: Props) {
  return (
    <div className="stack-wide">
      <header className="page-head">
        <h1><Words text={name} /></h1>
        <p className="muted">{say(kindWords[kind])}{aliases.length > 0 && <> · <Rich of="also {names}" names={aliases.map((alias, i) => <span key={alias}>{i > 0 && say(', ')}<Words text={alias} /></span>)} /></>}</p>
      </header>
      {namesakes.length > 0 && <Namesakes namesakes={namesakes} />}
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <AsOfForm path={`/forecasters/${id}`} {...view} today={today} at={(change) => boardAddress(`/forecasters/${id}`, { ...view, ...change }, today)} />
      <InShort hits={hits} calibration={calibration} checkability={checkability} open={open.count} moved={repeats.filter(({ slips }) => slips.length > 0).length} />
      <section aria-labelledby="track" className="stack-tight">
        <h2 id="track">{say('Track record')}</h2>
        <p className="small muted measure">{joined(countedWords(view), view.asOf === today && view.clock === 'now' ? say('That holds for every number on this page.') : say('That holds for every number on this page, save how much can be checked, which is as of today.'))}</p>
        <div className="side-by-side record-columns">
          <div className="stack">
            {points.length > 0 ? <TrackChart points={points} until={view.asOf} name={name} /> : <Empty>{say('A line over time appears here once a prediction with a number, or words that imply one, is decided. None was by this day.')}</Empty>}
            {row && row.n > 0 && <p><Link href={boardAddress('/leaderboard/calls', view, today, { of: id })}>{say('How was this computed?')}</Link></p>}
          </div>
          <div className="stack">
            {row?.points != null && <Points row={row} />}
            {row && undecided && <Counts row={row} undecided={undecided} listOf={(as) => listAddress({ show: 'open', by: id, undecidedOn: { day: view.asOf, as }, asOf: asOfList(view, today) })} />}
          </div>
        </div>
      </section>
      <section aria-labelledby="hits" className="stack-tight measure">
        <h2 id="hits">{say('Right and wrong')}</h2>
        <HitFacts hits={hits} leadDays={leadDays} />
        {aftermath && <p>{say('What they said afterwards. {count}', { count: aftermath })}</p>}
      </section>
      <section aria-labelledby="calibration" className="stack-tight">
        <h2 id="calibration">{say('Calibration')}</h2>
        {waiting > 0 && <p className="small muted measure">{waitingWords(waiting)}</p>}
        {calibration ? <div className="calibration-columns">
          <CalibrationPlot record={calibration} name={name} listOf={(chance) => listAddress({ show: 'decided', by: id, chance, calibratedOn: view.asOf, asOf: asOfList(view, today) })} />
          <CalibrationFacts record={calibration} />
        </div> : <CalibrationFacts record={null} />}
      </section>
      <section aria-labelledby="notable" className="stack-tight">
        <h2 id="notable">{say('Best and worst calls')}</h2>
        <NotableCalls notable={notable} words={words} />
      </section>
      <RecordByTopic topics={topics} />
      <section aria-labelledby="shared" className="stack-tight">
        <h2 id="shared">{say('Against others on the same questions')}</h2>
        <SharedQuestions name={name} shared={shared} names={names} />
      </section>
      <section aria-labelledby="habits" className="stack-tight">
        <h2 id="habits">{say('Said again, and how much can be checked')}</h2>
        <CheckabilityNote name={name} checkability={checkability} />
        <Repeats repeats={repeats} claims={claims} />
      </section>
      <List id="open" title={say('Open')} cut={open} today={view.asOf} empty={say('Nothing of theirs is open.')} all={listAddress({ show: 'open', by: id, asOf: asOfList(view, today) })} />
      <List id="decided" title={say('Decided')} cut={decided} today={view.asOf} empty={say('Nothing of theirs is decided yet.')} all={listAddress({ show: 'decided', by: id, asOf: asOfList(view, today) })} />
      {own.length > 0 && <section aria-labelledby="own" className="stack-tight">
        <h2 id="own">{say('What they said they would do')}<small className="muted count">{counted(own.length, '{n} commitment or plan', '{n} commitments and plans')}</small></h2>
        <p className="measure small muted">{joined(ownWords(own), say('Whoever says so can see to it: none of this is in the numbers above.'))}{gap()}<Link href={boardAddress('/leaderboard', { ...view, kind: 'own' }, today)}>{say('The table of such words')}</Link></p>
        <PredictionList predictions={own} today={view.asOf} />
      </section>}
    </div>
  );
}

/** Who bears the same name in the other Chinese script. */
function Namesakes({ namesakes }: Pick<Props, 'namesakes'>) {
  const names = namesakes.map((other, i) => <span key={other.id}>{i > 0 && say(', ')}<Link href={`/forecasters/${other.id}`}><Words text={other.name} /></Link></span>);
  return <Notice><p>{namesakes.length === 1 ? <Rich of="The same name in the other script stands here as a forecaster of its own: {names}. If they are one, their predictions are proposed for each other in review; their scores stay apart." names={names} />
    : <Rich of="The same name in the other script stands here as forecasters of its own: {names}. If they are one, their predictions are proposed for each other in review; their scores stay apart." names={names} />}</p></Notice>;
}

function Points({ row }: { row: Row }) {
  const axis = sharedAxis([row]);
  return (
    <div>
      <p><Rich of="<big>{points}</big> points <small>[{low}, {high}], 90% interval</small>" big={(words) => <span className="figure-big">{words}</span>} small={(words) => <span className="muted small">{words}</span>} points={pointWords(row.points!)} low={pointWords(row.low!)} high={pointWords(row.high!)} /></p>
      <WhiskerScale axis={axis} />
      <Whisker points={row.points!} low={row.low!} high={row.high!} axis={axis} provisional={row.rank === null} />
      <p className="small muted">{row.rank === null ? say('Provisional: fewer than ten effective calls, so no rank.') : say('Rank {rank}.', { rank: row.rank })}</p>
    </div>
  );
}

function List({ id, title, cut: { rows: predictions, count }, today, empty, all }: { id: string; title: string; cut: Cut; today: Day; empty: string; all: string }) {
  return (
    <section aria-labelledby={id} className="stack-tight">
      <h2 id={id}>{title}{count > 0 && <small className="muted count">{counted(count, '{n} prediction', '{n} predictions')}</small>}</h2>
      {count > predictions.length && <p><Rich of="The first {n} are shown here. <a>Page through all of them</a>, with what they said they would do." n={predictions.length} a={(words) => <Link href={all}>{words}</Link>} /></p>}
      {predictions.length > 0 ? <PredictionList predictions={predictions} today={today} /> : <p className="muted">{empty}</p>}
    </section>
  );
}

function ownWords(own: readonly PredictionCard[]): string {
  const calls = own.map((one) => verdictOn(one, one.outcome));
  const [kept, broken] = [calls.filter((one) => one === 'right').length, calls.filter((one) => one === 'wrong').length];
  return kept + broken === 0 ? say('None of it is decided yet.') : say('{kept} of {n} that are decided came as they said.', { kept, n: kept + broken });
}

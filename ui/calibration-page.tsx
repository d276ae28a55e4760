import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import type { CalibrationRecord, TopicCalibration } from '#domain/leaderboard/calibration.ts';
import { gap, joined, say } from '#words/say.ts';
import { AsOfForm } from './as-of-form.tsx';
import { boardAddress, type BoardView } from './board-address.ts';
import { BoardFiltersForm, countedWords } from './board-filters.tsx';
import { CalibrationExplainer } from './calibration-explainer.tsx';
import { CalibrationFacts } from './calibration-facts.tsx';
import { CalibrationPlot, waitingWords } from './calibration-plot.tsx';
import { asOfList, listAddress, type FilterChoices } from './filters.tsx';
import { Empty, Notice } from './notice.tsx';
import { TopicTable } from './topic-table.tsx';

type Props = {
  /** Null where there are too many calls to reckon with at once. */
  found: { record: CalibrationRecord | null; byTopic: readonly TopicCalibration[]; waiting: number } | null;
  view: BoardView; today: Day; notes: readonly string[]; topics: FilterChoices['topics'];
};

const PATH = '/calibration';

/** Whether what was said to be 70% likely happened in 70 of 100 cases: everybody's calls together, on a day, narrowed or whole. */
export function CalibrationPage({ found, view, today, notes, topics }: Props) {
  return (
    <div className="stack">
      <header className="page-head">
        <h1>{say('Calibration')}</h1>
        <p>{joined(say('Chances are right when, of everything said to be 70% likely, 70 in 100 come true. Here are everybody’s scored calls together, on the side of “yes”: a 10% that did not happen is a good call.'), countedWords(view))}{gap()}<Link href="/methodology">{say('How we score')}</Link> · <Link href="/checkability">{say('How much can be checked at all')}</Link></p>
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      <CalibrationExplainer />
      <AsOfForm path={PATH} {...view} today={today} at={(change) => boardAddress(PATH, { ...view, ...change }, today)} />
      <BoardFiltersForm path={PATH} view={view} today={today} topics={topics} />
      {found !== null && found.waiting > 0 && <p className="small muted measure">{waitingWords(found.waiting)}</p>}
      {found === null ? <Empty>{say('There are too many calls to take together. Choose a topic above, and its calibration appears here.')}</Empty>
        : found.record === null ? <Empty>{boardAddress(PATH, view, today) === PATH ? say('Calibration appears here once a prediction with a probability is decided.') : say('Calibration appears here once a prediction with a probability is decided. None was on this day, with these filters.')}</Empty>
          : <Found record={found.record} byTopic={found.byTopic} view={view} today={today} />}
    </div>
  );
}

function Found({ record, byTopic, view, today }: { record: CalibrationRecord; byTopic: readonly TopicCalibration[]; view: BoardView; today: Day }) {
  const { topic, basis, language, horizon, kind, role } = view;
  const unlisted = [horizon && say('horizon'), kind && say('kind'), role && say('role'), view.entered && say('time of entry'), view.counted && view.counted !== 'first' && say('choice of statements')].filter(Boolean);
  return (
    <>
      <section className="calibration-columns" aria-label={say('How chances fit outcomes')}>
        <CalibrationPlot record={record} name={null} listOf={(chance) => listAddress({ show: 'decided', topic, basis, language, chance, calibratedOn: kind === undefined ? view.asOf : undefined, asOf: asOfList(view, today) })}
          listNote={unlisted.length > 0 ? say('It takes no notice of the {choices} chosen here.', { choices: unlisted.join(say(', ')) }) : undefined} />
        <CalibrationFacts record={record} />
      </section>
      {(byTopic.length > 1 || byTopic[0]?.topic !== topic) && <section className="stack-tight" aria-labelledby="topics">
        <h2 id="topics">{say('By topic')}</h2>
        <TopicTable rows={byTopic} addressOf={(one) => boardAddress(PATH, { ...view, topic: one }, today)} here={topic} />
      </section>}
    </>
  );
}

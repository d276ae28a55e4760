import type { Day } from '#domain/articles/day.ts';
import { dueGroup, dueGroupWords, type DueGroup } from '#domain/predictions/state.ts';
import { markupOf } from './draw.ts';
import { counted, say, sentences } from '#words/say.ts';
import { PredictionRow, type PredictionCard } from './prediction-row.tsx';

type Props = { predictions: readonly PredictionCard[]; today: Day };
/** `numbers`: by prediction, the number of its mark in a text on the same page. */
type PlainProps = Props & { compact?: boolean; grouped?: boolean; numbers?: ReadonlyMap<string, number> };

/** A plain list in the order given. */
export function PredictionList({ predictions, today, compact = false, grouped = false, numbers }: PlainProps) {
  const rows = <>{predictions.map((one) => <PredictionRow key={one.id} prediction={one} today={today} bare={compact} grouped={grouped} nth={numbers?.get(one.id)} />)}</>;
  const className = compact ? 'plain-list compact' : 'plain-list';
  const markup = markupOf(rows);
  return markup ? <ul className={className} dangerouslySetInnerHTML={markup} /> : <ul className={className}>{rows}</ul>;
}

const order: readonly DueGroup[] = ['overdue', 'disputed', 'week', 'month', 'later', 'blocked'];
const hints = { week: null, month: null, later: null, ...sentences({ overdue: 'the last day has passed and nobody has shown what happened', disputed: 'two editors hold different outcomes, and neither counts before a third settles it', blocked: 'nothing can be said before another question is decided' }) };

/** Open predictions under Overdue, This week, This month, Later. */
export function DueList({ predictions, today }: Props) {
  const groups = Map.groupBy(predictions, (one) => dueGroup(one.windowTo, today, one.outcome, one.waits));
  return order.flatMap((group) => {
    const its = groups.get(group);
    const hint = hints[group];
    return its ? [
      <section className="due-group" key={group} aria-labelledby={`due-${group}`}>
        <h2 id={`due-${group}`}>{say(dueGroupWords[group])} <small>{counted(its.length, '{n} prediction on this page', '{n} predictions on this page')}{hint && `: ${say(hint)}`}</small></h2>
        <PredictionList predictions={its} today={today} grouped />
      </section>,
    ] : [];
  });
}

import type { Day } from '#domain/articles/day.ts';
import { dueGroup, dueGroupWords, plural, type DueGroup } from '#domain/predictions/state.ts';
import { PredictionRow, type PredictionCard } from './prediction-row.tsx';

type Props = { predictions: readonly PredictionCard[]; today: Day };

/** A plain list in the order given. */
export function PredictionList({ predictions, today, compact = false }: Props & { compact?: boolean }) {
  return (
    <ul className={compact ? 'plain-list compact' : 'plain-list'}>
      {predictions.map((one) => <PredictionRow key={one.id} prediction={one} today={today} bare={compact} />)}
    </ul>
  );
}

const order: readonly DueGroup[] = ['overdue', 'disputed', 'week', 'month', 'later', 'blocked'];
const hints: Partial<Record<DueGroup, string>> = { overdue: 'the last day has passed and nobody has shown what happened', disputed: 'two editors hold different outcomes, and neither counts before a third settles it', blocked: 'nothing can be said of them before another question is decided' };

/** Open predictions under Overdue, This week, This month, Later. */
export function DueList({ predictions, today }: Props) {
  const groups = Map.groupBy(predictions, (one) => dueGroup(one.windowTo, today, one.outcome, one.waits));
  return order.flatMap((group) => {
    const its = groups.get(group);
    return its ? [
      <section className="due-group" key={group} aria-labelledby={`due-${group}`}>
        <h2 id={`due-${group}`}>{dueGroupWords[group]} <small>{plural(its.length, 'prediction')} on this page{hints[group] && `: ${hints[group]}`}</small></h2>
        <PredictionList predictions={its} today={today} />
      </section>,
    ] : [];
  });
}

import { Link } from './link.tsx';
import { Fragment } from 'react';
import { say, sentences } from '#words/say.ts';
import { undecidedAs, type Undecided, type UndecidedAs } from '#domain/predictions/state.ts';

const words = sentences({ overdue: '{n} overdue', disputed: '{n} disputed', blocked: '{n} waiting for a condition' });

type Props = { undecided: Undecided; /** Where those calls are listed; null where no list holds just them. */ listOf: ((as: UndecidedAs) => string) | null };

/** "3 overdue, 1 disputed": the calls past their last day that nobody decided, as the lists tell them apart. */
export function UndecidedWords({ undecided, listOf }: Props) {
  const some = undecidedAs.filter((as) => undecided[as] > 0);
  return <>{some.map((as, i) => {
    const said = say(words[as], { n: undecided[as] });
    return <Fragment key={as}>{i > 0 && say(', ')}{listOf ? <Link href={listOf(as)}>{said}</Link> : said}</Fragment>;
  })}</>;
}

import type { ComponentProps } from 'react';
import type { Day } from '#domain/articles/day.ts';
import { partsOf, topicPath, type TopicBranch } from '#domain/predictions/topic.ts';
import { say, type Plain } from '#words/say.ts';
import { Words } from './claim.tsx';
import { listAddress } from './filters.tsx';
import { Link } from './link.tsx';
import { Empty } from './notice.tsx';
import { OpenAndDecided } from './open-and-decided.tsx';
import { PredictionList } from './prediction-list.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { SectionHead } from './section-head.tsx';
import { ShortStandings } from './short-standings.tsx';
import { TopicLinks } from './topic-tree.tsx';

type Props = { branch: TopicBranch; today: Day; /** Null where there is too much to reckon with here. */ board: ComponentProps<typeof ShortStandings> | null; open: readonly PredictionCard[]; decided: readonly PredictionCard[] };

/** One topic with everything below it: who is usually right here, what is open, what was decided. */
export function TopicPage({ branch, today, board, open, decided }: Props) {
  const { topic } = branch;
  const above = partsOf(topic).slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join(' / '));
  return (
    <div className="stack-wide">
      <header className="page-head">
        <nav aria-label={say('Where this topic stands')}><ul className="path"><li><Link href="/topics">{say('Topics')}</Link></li>{above.map((one) => <li key={one}><Link href={topicPath(one)}><Words text={partsOf(one).at(-1)!} /></Link></li>)}</ul></nav>
        <h1><Words text={branch.name} /></h1>
        <p><OpenAndDecided {...branch} /></p>
        {branch.below.length > 0 && <nav aria-label={say('Below it')}><TopicLinks branches={branch.below} /></nav>}
      </header>
      <div className="home-columns">
        <section aria-labelledby="open">
          <SectionHead id="open" words="Due next" href={listAddress({ show: 'open', topic })} more="All open ones" />
          <Rows rows={open} today={today} none="Nothing is open under this topic now." />
        </section>
        <div className="stack-wide">
          <section aria-labelledby="right">
            <SectionHead id="right" words="Who is usually right here" href={`/leaderboard?topic=${encodeURIComponent(topic)}`} more="The whole table of this topic" />
            {board === null ? <p>{say('So much is decided here that the table has a page of its own.')}</p>
              : board.rows.some((row) => row.points !== null) ? <ShortStandings {...board} /> : <Empty>{say('Nobody can be compared here before one prediction of this topic is decided.')}</Empty>}
          </section>
          <section aria-labelledby="decided">
            <SectionHead id="decided" words="Just decided" href={listAddress({ show: 'decided', topic })} more="All decided ones" />
            <Rows rows={decided} today={today} none="Nothing is decided under this topic yet." />
          </section>
        </div>
      </div>
    </div>
  );
}

function Rows({ rows, today, none }: { rows: readonly PredictionCard[]; today: Day; none: Plain }) {
  return rows.length > 0 ? <PredictionList predictions={rows} today={today} compact /> : <Empty>{say(none)}</Empty>;
}

import { store } from '#db/connection.ts';
import { namesAsSaid, withNames } from '#domain/predictions/name-queries.ts';
import { Link } from '#ui/link.tsx';
import { Empty } from '#ui/notice.tsx';
import { PredictionList } from '#ui/prediction-list.tsx';
import { Rich } from '#ui/rich.tsx';
import { SectionHead } from '#ui/section-head.tsx';
import { ShortStandings } from '#ui/short-standings.tsx';
import { say } from '#words/say.ts';
import { homeOn } from '#app/_server/home.ts';
import { today } from '#app/_server/today.ts';

export const dynamic = 'force-dynamic';

export default async function Home() {
  const { read } = store();
  const day = today();
  const { board, ...lists } = await homeOn(read, day);
  const [waiting, next, decided] = [await withNames(read, lists.waiting), await withNames(read, lists.next), await withNames(read, lists.decided)];
  return (
    <div className="stack-wide">
      <header className="page-head">
        <h1>{say('Who predicted what, and who was right')}</h1>
        <p className="lede">{say('Hindcast keeps the track record of people who predict: what they said, how sure they were, and what happened, with evidence.')}</p>
      </header>
      <ol className="steps" aria-label={say('How it works')}>
        <li>{say('An article is read and the predictions in it are found; a person checks each one.')}</li>
        <li>{say('Each waits in the open list with its deadline and the rule that will decide it.')}</li>
        <li>{say('When the day comes, what happened is recorded with evidence, and everyone’s score follows.')}</li>
      </ol>
      <div className="home-columns">
        <div className="stack-wide">
          {waiting.length > 0 && <section aria-labelledby="waiting"><SectionHead id="waiting" words="Waiting for evidence" href="/predictions?part=overdue" more="All overdue" /><PredictionList predictions={waiting} today={day} compact /></section>}
          <section aria-labelledby="next">
            <SectionHead id="next" words="Due next" href="/predictions" more="All open predictions" />
            {next.length > 0 && <p className="small muted">{say('The percentage is how likely the forecaster said it was: “stated” where they gave the number, “implied” where it is read from their words.')}</p>}
            {next.length > 0 ? <PredictionList predictions={next} today={day} compact /> : <Empty><p><Rich of="Predictions appear here in the order in which they fall due. None is open. <a>Begin with an article</a>." a={(words) => <Link href="/articles">{words}</Link>} /></p></Empty>}
          </section>
        </div>
        <div className="stack-wide">
          <section aria-labelledby="standings">
            <SectionHead id="standings" words="Who is usually right" href="/leaderboard" more="The whole leaderboard" />
            {board && <ShortStandings {...board} names={await namesAsSaid(read, board.names)} />}
          </section>
          <section aria-labelledby="decided">
            <SectionHead id="decided" words="Just decided" href="/decided" more="All decided" />
            {decided.length > 0 ? <PredictionList predictions={decided} today={day} compact /> : <Empty>{say('What happened appears here once an editor has recorded it with evidence.')}</Empty>}
          </section>
        </div>
      </div>
    </div>
  );
}

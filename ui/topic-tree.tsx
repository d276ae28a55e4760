import { topicPath, type TopicBranch } from '#domain/predictions/topic.ts';
import { say } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Link } from './link.tsx';
import { Empty } from './notice.tsx';
import { OpenAndDecided } from './open-and-decided.tsx';
import { Rich } from './rich.tsx';

/** Every topic, with what stands right below it. */
export function TopicTree({ tree }: { tree: readonly TopicBranch[] }) {
  return (
    <>
      <header className="page-head">
        <h1>{say('Topics')}</h1>
        <p>{say('What predictions are about. A topic includes everything below it.')}</p>
      </header>
      {tree.length === 0 && <Empty><p><Rich of="Topics appear here once a prediction is published. <a>Go to the articles</a>." a={(words) => <Link href="/articles">{words}</Link>} /></p></Empty>}
      <ul className="plain-list columns">
        {tree.map((branch) => (
          <li key={branch.topic} className="list-row">
            <p className="row between"><Link className="claim" href={topicPath(branch.topic)}><Words text={branch.name} /></Link> <OpenAndDecided {...branch} /></p>
            {branch.below.length > 0 && <TopicLinks branches={branch.below} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Topics in a line, each with how many predictions it has. */
export function TopicLinks({ branches }: { branches: readonly TopicBranch[] }) {
  return <ul className="dots">{branches.map(({ topic, name, open, decided }) => <li key={topic}><Link href={topicPath(topic)}><Words text={name} /></Link> {open + decided}</li>)}</ul>;
}

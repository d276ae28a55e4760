import { path, say, sentences } from '#words/say.ts';
import { NavLink } from './nav-link.tsx';

const first = sentences({ '/predictions': 'Predictions', '/decided': 'Decided', '/leaderboard': 'Leaderboard', '/calibration': 'Calibration', '/forecasters': 'Forecasters' });
const more = sentences({ '/topics': 'Topics', '/outlets': 'Outlets', '/articles': 'Articles', '/methodology': 'How we score', '/checkability': 'How much can be checked', '/record': 'About the record', '/trail': 'Every change, by whom and why' });

/** The ways through the site: the few that most people want, and all others behind one word. */
export function SitePlaces() {
  const here = path().split('?')[0]!;
  const within = Object.keys(more).some((href) => here === href || here.startsWith(`${href}/`));
  return (
    <nav className="site-nav" aria-label={say('Main')}>
      <ul>
        {Object.entries(first).map(([href, words]) => <li key={href}><NavLink href={href}>{say(words)}</NavLink></li>)}
        <li>
          <details className="site-more">
            <summary className={within ? 'here' : undefined}>{say('More')}</summary>
            <ul>{Object.entries(more).map(([href, words]) => <li key={href}><NavLink href={href}>{say(words)}</NavLink></li>)}</ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

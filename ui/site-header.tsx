import type { ReactNode } from 'react';
import { counted, say } from '#words/say.ts';
import { Languages } from './languages.tsx';
import { Link } from './link.tsx';
import { NavLink } from './nav-link.tsx';
import { SitePlaces } from './site-places.tsx';
import { SearchBox } from './search-box.tsx';

export type DeskLink = { href: string; words: string; waiting: number };

/** `desk` is where those who work here go, with how much waits for them; `account` is the way in or out. */
export function SiteHeader({ desk, account }: { desk: readonly DeskLink[]; account: ReactNode }) {
  return (
    <header className="site-header">
      <div>
        <Link className="site-name" href="/">Hindcast</Link>
        <SitePlaces />
        <SearchBox />
        {desk.length > 0 && <div className="site-desk">
          {desk.map(({ href, words, waiting }) => <NavLink key={href} href={href}>{words}{waiting > 0 && <span className="count-badge"><span className="visually-hidden">{counted(waiting, '{n} waiting', '{n} waiting')}</span><span aria-hidden="true">{waiting}</span></span>}</NavLink>)}
        </div>}
        <div className="site-account">{account}</div>
      </div>
    </header>
  );
}

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div>
        <p>{say('Hindcast keeps the track record of people who predict.')}</p>
        <Languages />
        <ul>
          <li><Link href="/topics">{say('Topics')}</Link></li>
          <li><Link href="/outlets">{say('Outlets')}</Link></li>
          <li><Link href="/methodology">{say('How we score')}</Link></li>
          <li><Link href="/checkability">{say('How much can be checked')}</Link></li>
          <li><Link href="/record">{say('About the record')}</Link></li>
          <li><Link href="/trail">{say('Every change, by whom and why')}</Link></li>
        </ul>
      </div>
    </footer>
  );
}

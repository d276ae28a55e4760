import Link from 'next/link';
import type { ReactNode } from 'react';
import { NavLink } from './nav-link.tsx';

const places = [['/predictions', 'Predictions'], ['/leaderboard', 'Leaderboard'], ['/calibration', 'Calibration'], ['/forecasters', 'Forecasters'], ['/articles', 'Articles'], ['/methodology', 'How we score']] as const;

export type DeskLink = { href: string; words: string; waiting: number };

/** `desk` is where those who work here go, with how much waits for them; `account` is the way in or out. */
export function SiteHeader({ desk, account }: { desk: readonly DeskLink[]; account: ReactNode }) {
  return (
    <header className="site-header">
      <div>
        <Link className="site-name" href="/" prefetch={false}>Hindcast</Link>
        <nav className="site-nav" aria-label="Main">
          <ul>{places.map(([href, words]) => <li key={href}><NavLink href={href}>{words}</NavLink></li>)}</ul>
        </nav>
        {desk.length > 0 && <div className="site-desk">
          {desk.map(({ href, words, waiting }) => <Link key={href} href={href} prefetch={false}>{words}{waiting > 0 && <span className="count-badge">{waiting}<span className="visually-hidden"> waiting</span></span>}</Link>)}
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
        <p>Hindcast keeps the track record of people who predict.</p>
        <ul>
          <li><Link href="/methodology" prefetch={false}>How we score</Link></li>
          <li><Link href="/checkability" prefetch={false}>How much can be checked</Link></li>
          <li><Link href="/record" prefetch={false}>About the record</Link></li>
          <li><Link href="/trail" prefetch={false}>Every change, by whom and why</Link></li>
        </ul>
      </div>
    </footer>
  );
}

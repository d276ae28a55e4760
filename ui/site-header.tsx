import Link from 'next/link';
import type { ReactNode } from 'react';
import { NavLink } from './nav-link.tsx';

const places = [['/predictions', 'Predictions'], ['/leaderboard', 'Leaderboard'], ['/calibration', 'Calibration'], ['/forecasters', 'Forecasters'], ['/articles', 'Articles'], ['/methodology', 'How we score']] as const;

/** `review` is how many candidates wait, for those who may decide them; `account` is the way in or out. */
export function SiteHeader({ review, account }: { review: number | null; account: ReactNode }) {
  return (
    <header className="site-header">
      <div>
        <Link className="site-name" href="/" prefetch={false}>Hindcast</Link>
        <nav className="site-nav" aria-label="Main">
          <ul>{places.map(([href, words]) => <li key={href}><NavLink href={href}>{words}</NavLink></li>)}</ul>
        </nav>
        <div className="site-account">
          {review !== null && <Link href="/review" prefetch={false}>Review{review > 0 && <span className="count-badge">{review}<span className="visually-hidden"> waiting</span></span>}</Link>}
          {account}
        </div>
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
          <li><Link href="/record" prefetch={false}>About the record</Link></li>
        </ul>
      </div>
    </footer>
  );
}

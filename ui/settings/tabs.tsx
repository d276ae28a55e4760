import { say, sentences } from '#words/say.ts';
import { Link } from '../link.tsx';

const pages = sentences({ '/settings': 'Account', '/settings/tokens': 'Tokens for programs', '/settings/people': 'People' });

/** The pages of the settings; `people` for administrators only. */
export function SettingsTabs({ here, people }: { here: string; people: boolean }) {
  return (
    <nav aria-label={say('Settings')}>
      <ul className="tabs">
        {Object.entries(pages).filter(([href]) => people || href !== '/settings/people').map(([href, words]) => (
          <li key={href}><Link href={href} aria-current={href === here ? 'page' : undefined}>{say(words)}</Link></li>
        ))}
      </ul>
    </nav>
  );
}

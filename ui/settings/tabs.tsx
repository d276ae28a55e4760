import { Link } from '../link.tsx';

const pages = [['/settings', 'Account'], ['/settings/tokens', 'Tokens for programs']] as const;

/** The pages of the settings; `people` for administrators only. */
export function SettingsTabs({ here, people }: { here: string; people: boolean }) {
  return (
    <nav aria-label="Settings">
      <ul className="tabs">
        {[...pages, ...(people ? [['/settings/people', 'People'] as const] : [])].map(([href, words]) => (
          <li key={href}><Link href={href} aria-current={href === here ? 'page' : undefined}>{words}</Link></li>
        ))}
      </ul>
    </nav>
  );
}

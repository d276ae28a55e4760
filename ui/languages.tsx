import { path, prefix, say, tongue, type Tongue } from '#words/say.ts';

/** Every language that we speak, what its addresses begin with, and its name in itself. */
export const spoken: readonly (readonly [tongue: Tongue, prefix: string, name: string])[] = [['en', '/en', 'English'], ['zh-Hans', '/zh', '简体中文'], ['zh-Hant', '/zh-hant', '繁體中文']];

/** The same page in the other languages, each named in itself. */
export function Languages() {
  return (
    <nav aria-label={say('Language')}>
      <ul className="dots">
        {spoken.map(([one, at, name]) => <li key={one}>{one === tongue() && prefix() !== '' ? <span lang={one} aria-current="true">{name}</span> : <a href={`${at}${path()}`} lang={one} hrefLang={one} rel="alternate">{name}</a>}</li>)}
      </ul>
    </nav>
  );
}

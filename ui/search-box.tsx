import { address, say } from '#words/say.ts';

/** The search box of every page: a form that asks by GET, so what was searched is a link. */
export function SearchBox() {
  return (
    <form className="site-search" action={address('/search')} method="get" role="search" aria-label={say('Search everything')}>
      <label className="visually-hidden" htmlFor="site-search">{say('Search predictions, forecasters and articles')}</label>
      <input id="site-search" name="q" type="search" maxLength={200} placeholder={say('Search')} required />
      <button className="visually-hidden-until-focus">{say('Find')}</button>
    </form>
  );
}

import { address, say } from '#words/say.ts';

/** Finds candidates and articles by their words; also what the / key leads to. */
export function ReviewSearch({ value }: { value?: string }) {
  return (
    <form action={address('/review')} role="search" className="search-row review-search">
      <div className="field"><label htmlFor="review-q">{say('Search articles and candidates')}</label><input id="review-q" type="search" name="q" defaultValue={value} data-press="/" aria-keyshortcuts="/" /></div>
      <button className="button">{say('Search')}</button>
    </form>
  );
}

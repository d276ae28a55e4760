import { say } from '#words/say.ts';

/**
 * A link to drag to the bookmarks. React refuses addresses that are scripts, rightly; this one is made on purpose by `bookmarklet`, and holds
 * nothing that needs escaping but ampersands and quotes. Pressed here it does nothing: the policy of the page forbids it.
 */
export function Bookmark({ code }: { code: string }) {
  const href = code.replace(/[&"'<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: `<a class="button" draggable="true" href="${href}">${say('Take into Hindcast')}</a>` }} />
      <div className="field">
        <label htmlFor="bookmark-code">{say('or copy this and save it as a bookmark')}</label>
        <input id="bookmark-code" className="code" readOnly value={code} />
      </div>
    </>
  );
}

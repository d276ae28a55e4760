import { Parser } from 'htmlparser2';

/** An element as it was written: `source` is what stands between its tags, `text` what of it is text, entities read. */
export type Xml = { name: string; attributes: Readonly<Record<string, string>>; children: Xml[]; text: string; source: string };

const DEEPEST = 200;
const PIECE = 65_536;

/**
 * Reads XML as feeds are written, forgiving small faults. Entities of its own, external ones and the rest of a DOCTYPE are text that
 * nobody follows: nothing grows, nothing is fetched. `seen` gets each element as it ends, and answers `keep` to leave it with
 * its parent, `drop` to forget it, `stop` to read no further. The root comes last; null when there is none, or when it nests too deep.
 */
export function readXml(text: string, seen: (element: Xml, parents: readonly Xml[]) => 'keep' | 'drop' | 'stop' = () => 'keep'): Xml | null {
  const open: { element: Xml; from: number }[] = [];
  let root: Xml | null = null;
  let over = false;
  let tooDeep = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (over) return;
      if (open.length >= DEEPEST) {
        over = tooDeep = true;
        return;
      }
      const element: Xml = { name, attributes, children: [], text: '', source: '' };
      root ??= element;
      open.push({ element, from: parser.endIndex + 1 });
    },
    ontext(data) {
      if (!over && open.length > 0) open.at(-1)!.element.text += data;
    },
    onclosetag() {
      const ended = over ? undefined : open.pop();
      if (!ended) return;
      // A self-closing tag ends where it began.
      ended.element.source = text.slice(ended.from, Math.max(ended.from, parser.startIndex));
      const answer = seen(ended.element, open.map(({ element }) => element));
      if (answer === 'keep') open.at(-1)?.element.children.push(ended.element);
      over ||= answer === 'stop';
    },
  }, { xmlMode: true });
  for (let at = 0; at < text.length && !over; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!over) parser.end();
  return tooDeep ? null : root;
}

/** A text as it stands in HTML. */
export function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]!);
}

/** What a text needs to stand in XML. Characters that XML does not know are left out. */
export function xmlText(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"'\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

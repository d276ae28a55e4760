import { alignedTables } from './aligned-table.ts';
import type { Language, MediaType } from './article.ts';
import { languageOf, mainLanguage } from './language.ts';
import type { Span } from './sentences.ts';

export type Clutter = 'frontmatter' | 'image' | 'links' | 'separator' | 'further-reading' | 'markup';

/**
 * One block of an article. `start` and `end` hold its words without the marks before them (`## `, `1. `, `| `);
 * `line` holds the marks too. `clutter` says why a block is no part of what the author says: hide it, predict nothing from it.
 */
export type Block = Span & {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'tableHead' | 'clutter';
  line: Span;
  /** 1 to 6 for headings (7 for an introduction such as "Predictions:"), the depth of an item, else 0. */
  level: number;
  /** What stands before an item: "1.", "•". */
  marker: string;
  cells: Span[];
  clutter: Clutter | null;
  language: Language | null;
};

/** Reads the structure of an article's text. Blocks come in order, never overlap, and cover all that is not blank. */
export function blocks(text: string, mediaType: MediaType): Block[] {
  const main = mainLanguage(text);
  const chinese = main === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  const lines = linesOf(text);
  const found: Block[] = [];
  let at = mediaType === 'text/markdown' ? frontMatter(lines, text, found) : 0;
  const aligned = new Map(mediaType === 'text/html' ? [] : alignedTables(text, lines).flatMap((table) => table.map((row, i) => [row.line, { cells: row.cells, kind: i === 0 ? 'tableHead' : 'row' } as const] as const)));
  let fence = false;
  for (; at < lines.length; at++) {
    const line = lines[at] as Span;
    const raw = text.slice(line.start, line.end);
    if (raw.trim() === '') continue;
    if (mediaType === 'text/markdown' && /^\s{0,3}(?:```|~~~)/.test(raw)) {
      fence = !fence;
      found.push(blockOf(line, 'clutter', { clutter: 'markup' }));
      continue;
    }
    const inTable = aligned.get(at);
    const block = inTable && !fence ? blockOf(line, inTable.kind, { cells: inTable.cells }) : fence ? blockOf(line, 'clutter', { clutter: 'markup' }) : read(raw, line, neighbours(text, lines, at), mediaType);
    const last = found.at(-1);
    if (last && continues(text, last, block, at > 0 && isBlankLine(text, lines[at - 1]))) {
      last.end = block.end;
      last.line = { start: last.line.start, end: block.line.end };
    } else found.push(block);
  }
  for (const block of found) block.language = languageOf(text.slice(block.start, block.end), chinese) ?? fallback(text, block, main);
  tables(text, found);
  cutFurtherReading(text, found);
  return found;
}

type Around = { before: string | null; after: string | null };

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? 10 : text.charCodeAt(i);
    if (unit !== 10 && unit !== 13 && unit !== 0x2028 && unit !== 0x2029) continue;
    if (i > start || unit === 10) lines.push({ start, end: i });
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

function frontMatter(lines: Span[], text: string, found: Block[]): number {
  const first = lines.findIndex((line) => !isBlankLine(text, line));
  const at = (index: number) => text.slice(lines[index]?.start, lines[index]?.end).trim();
  if (first < 0 || at(first) !== '---') return 0;
  for (let i = first + 1; i < Math.min(lines.length, first + 80); i++) {
    if (at(i) !== '---' && at(i) !== '...') continue;
    const span = { start: (lines[first] as Span).start, end: (lines[i] as Span).end };
    found.push(blockOf(span, 'clutter', { clutter: 'frontmatter' }));
    return i + 1;
  }
  return 0;
}

function isBlankLine(text: string, line: Span | undefined): boolean {
  return line === undefined || text.slice(line.start, line.end).trim() === '';
}

function neighbours(text: string, lines: Span[], at: number): Around {
  const line = (index: number) => (lines[index] ? text.slice(lines[index]?.start, lines[index]?.end).trim() : null);
  return { before: line(at - 1), after: line(at + 1) };
}

function blockOf(line: Span, kind: Block['kind'], rest: Partial<Block> = {}): Block {
  return { start: line.start, end: line.end, kind, line, level: 0, marker: '', cells: [], clutter: null, language: null, ...rest };
}

const ITEM = /^(\s*)((?:\d{1,3}[.)、．]|[-*+•●▪◦‣·]|[（(]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*)/;

function read(raw: string, line: Span, around: Around, mediaType: MediaType): Block {
  const start = line.start + (raw.length - raw.trimStart().length);
  const end = line.start + raw.trimEnd().length;
  const body = raw.trim();
  const whole = { start, end };
  if (/^(?:[-*_=—]\s*){3,}$/.test(body.slice(0, 200)) || /^\[[^\]]*\]:\s/.test(body)) return blockOf(whole, 'clutter', { clutter: 'separator' });
  const hashes = mediaType === 'text/markdown' ? /^(#{1,6})\s+/.exec(body) : null;
  if (hashes) return withoutLinks(body, blockOf(whole, 'heading', { level: (hashes[1] as string).length, start: start + hashes[0].length }));
  const tagged = mediaType === 'text/markdown' ? /^(<h([1-6])(?:\s[^<>]*)?>)[^<>]{1,200}(<\/h\2>)$/i.exec(body) : null;
  if (tagged) return blockOf(whole, 'heading', { level: Number(tagged[2]), start: start + (tagged[1] as string).length, end: end - (tagged[3] as string).length });
  if (body.startsWith('|') && body.indexOf('|', 1) > 0) return blockOf(whole, 'row', { cells: cellsOf(body, start) });
  if (mediaType === 'text/markdown' && /^!\[[^\]]{0,400}\]\([^)]*\)$/.test(body)) return blockOf(whole, 'clutter', { clutter: 'image' });
  const item = ITEM.exec(raw);
  const bullet = item && (/\d|、/.test(item[2] as string) || /\s$/.test(item[2] as string)) && !/^\d{1,3}[.．]\d/.test(raw.trimStart());
  if (item && bullet && item[0].length < raw.trimEnd().length) {
    const marks = { marker: (item[2] as string).trim(), level: 1 + Math.floor((item[1] as string).length / 2), start: line.start + item[0].length };
    return withoutLinks(body, blockOf(whole, 'item', marks));
  }
  const level = headingLevel(body, around, mediaType);
  if (level > 0) return blockOf(whole, 'heading', { level });
  return withoutLinks(body, blockOf(whole, 'paragraph'));
}

/** Plain headings have no marks: a short line that stands alone and does not end like a sentence. */
function headingLevel(body: string, around: Around, mediaType: MediaType): number {
  const inner = body.replace(/^\*\*|\*\*:?$|^__|__$/g, '');
  const han = /[\u4e00-\u9fff]/.test(inner);
  if (/^[^。！？.!?]+[:：]$/.test(inner) && inner.length <= (han ? 14 : 48)) return 7;
  if (mediaType === 'text/markdown') {
    if (/^(?:=+|-{3,})$/.test(around.after ?? '')) return around.after?.startsWith('=') ? 1 : 2;
    return /^\*\*[^*]{2,80}\*\*$/.test(body) ? 5 : 0;
  }
  if (around.before || around.after || /[。！？.!?,，;；:：…]["'”」]?$/.test(inner) || /[。！？]/.test(inner)) return 0;
  if (inner.length > (han ? 40 : 90) || (!han && inner.split(/\s+/).length > 12)) return 0;
  return 2;
}

/** A line that is mostly links is navigation, a tag list or a byline, unless it reads like a sentence. */
function withoutLinks(body: string, block: Block): Block {
  if (!body.includes('](')) return block;
  let linked = 0;
  let links = 0;
  const rest = body.replace(/!?\[([^\]]{0,400})\]\([^)]{0,2000}\)/g, (_, words: string) => {
    links++;
    linked += words.length;
    return '';
  });
  const spoken = rest.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (links > 0 && (links >= 5 || /[。.!?！？]/.test(rest) === false) && linked > spoken && block.kind !== 'heading') {
    return { ...block, kind: 'clutter', clutter: spoken + linked === 0 ? 'image' : 'links' };
  }
  return linked > spoken * 4 && block.kind === 'heading' ? { ...block, clutter: 'links', kind: 'clutter' } : block;
}

function cellsOf(body: string, start: number): Span[] {
  const cells: Span[] = [];
  let from = 1;
  for (let i = 1; i <= body.length; i++) {
    if (i < body.length && (body[i] !== '|' || body[i - 1] === '\\')) continue;
    const raw = body.slice(from, i);
    const lead = raw.length - raw.trimStart().length;
    if (i < body.length || raw.trim() !== '') cells.push({ start: start + from + Math.min(lead, raw.length), end: start + from + Math.max(raw.trimEnd().length, Math.min(lead, raw.length)) });
    from = i + 1;
  }
  return cells;
}

/** Hard-wrapped text: a long line without an end goes on in the next one. */
function continues(text: string, last: Block, next: Block, blankBetween: boolean): boolean {
  if (blankBetween || next.kind !== 'paragraph' || (last.kind !== 'paragraph' && last.kind !== 'item')) return false;
  const before = text.slice(Math.max(last.line.start, last.end - 400), last.end).split(/[\r\n]/).at(-1) ?? '';
  // Posts to bulletin boards are cut at some thirty-eight Chinese characters.
  const least = /[\u4e00-\u9fff\d，、]$/.test(before) && /[，。]/.test(before) ? 24 : 40;
  if (before.length < least || /[。！？]["'”」]?$/.test(before)) return false;
  return /^\s*[a-z0-9("'“$]/.test(text.slice(next.start, next.start + 4)) || !/[.!?:]["'”)]?$/.test(before);
}

function fallback(text: string, block: Block, main: Language | null): Language | null {
  return /\p{L}/u.test(text.slice(block.start, Math.min(block.end, block.start + 400))) ? null : main;
}

/** The row above a |---| line is the head of its table. */
function tables(text: string, found: Block[]): void {
  for (let i = 0; i < found.length; i++) {
    const block = found[i] as Block;
    if (block.kind !== 'row' || !/^\|[\s:|-]+$/.test(text.slice(block.line.start, block.line.end).slice(0, 2_000))) continue;
    found[i] = { ...block, kind: 'clutter', clutter: 'separator' };
    const above = found[i - 1];
    if (above?.kind === 'row') found[i - 1] = { ...above, kind: 'tableHead' };
  }
}

const FURTHER =
  /^[^\p{L}\p{N}]*(?:further reading|related (?:articles?|posts?|stories|reading|coverage|news)|read (?:more|next|also)|more from .{1,40}|you (?:may|might) also like|recommended(?: reading)?|see also|subscribe.{0,30}|newsletter|sign up.{0,20}|support us|recent posts|frequently asked questions|faqs?|about the authors?|comments?|leave a (?:reply|comment)|share this.{0,20}|references|footnotes|常[见見][问問][题題]|相[关關](?:阅读|閱讀|文章|新[闻聞]|报道|報導|推[荐薦])|延伸(?:阅读|閱讀)|推[荐薦](?:阅读|閱讀)|更多(?:阅读|閱讀|文章|报道)|参考(?:资料|文献)|參考(?:資料|文獻)|[评評][论論](?:[区區])?|猜你喜[欢歡]|[关關][于於]作者|版[权權][声聲]明|免[责責][声聲]明)\W*$/iu;

/** "READ MORE: …", "Related: Why …", "Most read: 1. …": the headlines of other stories in a line. */
const TEASER = /^[^\p{L}\p{N}]*(?:read more|read next|read also|more on this|more from [\p{L} ]{2,30}(?=[\s*]*[:：])|advertisement|sponsored|广告|廣告|related(?: (?:stories|articles|news))?|see also|also read|most read|trending(?: now)?|don't miss|you may also like|in other news today|延伸[阅閱][读讀]|相[关關][阅閱][读讀]|相[关關]新[闻聞]|更多[报報][导導道]|推[荐薦][阅閱][读讀]|[热熱][门門]新[闻聞]|看更多)\s?\**\s?[:：|>»–—]/iu;

/** "How the front will look (Image: Parr Dyson)", ▲…（圖／記者攝）: what stands below a picture. */
const CAPTION = /[（(](?:Image|Photo|Picture|Credit|File photo)s?(?: credit)?[:：][^()（）]{2,60}[)）]\W*$|[（(]?[圖图][／/:：][^()（）]{2,30}[)）]?\W*$/iu;

/** What follows "Further reading" belongs to other articles, up to the next heading of the same rank. */
function cutFurtherReading(text: string, found: Block[]): void {
  let cut = 0;
  for (const block of found) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 80));
    if (block.kind === 'heading') {
      if (block.end - block.start < 60 && FURTHER.test(words)) cut = block.level;
      else if (cut > 0 && block.level <= cut) cut = 0;
    }
    if (cut > 0 || (block.kind !== 'row' && block.end - block.start < 400 && (TEASER.test(words) || CAPTION.test(text.slice(Math.max(block.start, block.end - 80), block.end))))) Object.assign(block, { kind: 'clutter', clutter: block.clutter ?? 'further-reading' });
  }
}

/** The blocks without a heading at the beginning that only says the title once more, unless something in it is marked. */
export function withoutTitle(all: readonly Block[], text: string, title: string | undefined, marks: readonly Span[]): Block[] {
  const first = all.find(({ kind }) => kind !== 'clutter');
  const again = first?.kind === 'heading' && text.slice(first.start, first.end).trim() === title?.trim() && !marks.some(({ start, end }) => start < first.end && end > first.start);
  if (!again) return [...all];
  // What stood under it stands under the title now.
  return all.filter((block) => block !== first).map((block) => (block.kind === 'heading' && block.level > first.level && block.level < 7 ? { ...block, level: block.level - 1 } : block));
}

import type { Known, Published } from './article.ts';
import { readWrittenDay } from './written-day.ts';

export type Byline = { author: Known<string> | null; outlet: Known<string> | null; published: Known<Published> | null };

/**
 * What the first and last lines of a pasted text say of it: "By Jane Roe | 3 March 2026 | The Outlet", 作者：…, 記者…／台北報導,
 * "— Jane Roe" at the end. Only lines that hold little else are read, so that names inside the text name nobody here.
 */
export function plainByline(body: string): Byline {
  const lines = body.slice(0, 6_000).split(/\r\n|\r|\n/).map(bare).filter(Boolean);
  const found: Byline = { author: null, outlet: null, published: null };
  lines.slice(0, 10).forEach((line, at) => {
    // A byline may also open the first paragraph: （記者王小明／台北報導）今天…
    const reporter = REPORTER.exec(line);
    if (reporter) note(found, 'author', reporter[1] ?? reporter[2] ?? reporter[3]);
    const dateline = DATELINE.exec(line);
    if (dateline) note(found, 'outlet', dateline[1] ?? dateline[2]);
    if (line.length > (/\p{Script=Han}/u.test(line) ? 70 : 140) || /[。！？?!]$/.test(line)) return;
    readLine(line, at, found);
  });
  const end = body.slice(-1_500).split(/\r\n|\r|\n/).map(bare).filter(Boolean).slice(-6);
  for (const line of end) {
    const signed = SIGNED.exec(line) ?? ABOUT.exec(line);
    if (signed) note(found, 'author', signed.slice(1).find(Boolean));
  }
  return found;
}

/** Without list, emphasis and link marks. */
function bare(line: string): string {
  return line.replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, '$1').replace(/^[\s>#*_\-–—•|【(（[]+|[\s*_|】)）\]]+$/gu, (marks) => (/[—–]/.test(marks) ? marks.replace(/[^—–]/g, '') : '')).replace(/\*\*|__/g, '').trim();
}

const NAME = "[\\p{Lu}][\\p{L}.'’-]*(?: (?:de|van|von|der|den|di|da|al|bin|la|le|el))*(?: [\\p{Lu}][\\p{L}.'’-]*){1,3}";
const HAN = '[\\p{Script=Han}·・]{2,10}';
const BY = new RegExp(`^(?:[—–-]\\s?)?(?:(?:[Ww]ritten |[Pp]osted |[Rr]eported |[Ii]nterview |[Aa]nalysis |[Cc]ommentary |[Oo]pinion )?[Bb][Yy]:? |[Aa]uthors?: ?|[Ww]riter: ?|[Tt]ext: ?|[Ww]ords: ?)(${NAME}|[\\p{Lu}][\\p{L}'’-]+)(?:(?: and |, | & )(${NAME}))?(?=\\s*(?:$|[|｜·•,，/—–(]|-\\s|\\d))`, 'u');
const ZH_BY = new RegExp(`^(?:.{0,20}[\\s|｜])?(?:作者|文|撰文|撰稿|采写|採訪|采访|整理|主笔|主筆|编译|編譯|分析师|分析師|研究员|研究員)\\s?[:：/／|｜]\\s?(${HAN}|${NAME})`, 'u');
const ZH_LEAD = new RegExp(`^(?:本[报報刊网網]|[\\p{Script=Han}]{2,6}(?:网|網|社|报|報))?(?:特约|特約|财经|財經|驻.{1,6})?(?:记者|記者)\\s?(${HAN})(?=$|\\s|[／/|｜·])`, 'u');
const REPORTER = new RegExp(`^[（(【〔［\\[]?(?:.{0,8}?)(?:记者|記者)\\s?([\\p{Script=Han}·]{2,4})\\s?(?:[／/、]\\s?.{0,6}?|[\\p{Script=Han}]{2}(?=报|報))?(?:报导|報導|报道|報道|电|電|特稿|撰文)[）)】〕］\\]]?`, 'u');
const DATELINE = new RegExp(`^[\\p{Lu}][\\p{L} .,]{2,40}(?:, [\\p{Lu}][a-z]+\\.? \\d{1,2})? \\(([\\p{Lu}][\\p{L} .&'-]{2,30})\\) (?:[—–-]|--)|^[（(【]?([\\p{Script=Han}]{2,6}(?:社|网|網|报|報|新闻|新聞))(?:记者|記者|讯|訊|电|電|消息|\\d{1,2}月)`, 'u');
const SIGNED = new RegExp(`^[—–]{1,2}\\s?(${NAME}|${HAN})$|^(?:（|\\()?(?:作者|文)\\s?[:：]\\s?(${HAN}|${NAME})(?=$|[，,。）)\\s])|^(?:撰文|撰稿|整理)[:：/／]\\s?(${HAN})$`, 'u');
const ABOUT = new RegExp(`^(?:The author,? )?(${NAME}) (?:is|writes|covers|has been) (?:an? |the |our |about |on |for )?[^.]{0,80}(?:columnist|writer|editor|reporter|correspondent|economist|analyst|author|professor|blogger|newsletter|contribut|covers|at The)`, 'u');
const SOURCE = new RegExp(`^(?:.{0,30}[\\s|｜])?(?:来源|來源|出处|出處|媒体|媒體|发布|[Ss]ource|[Pp]ublication|[Oo]utlet|[Ff]rom|[Pp]ublished (?:in|by|on))\\s?[:：]\\s?([^|｜,，;；\\d]{2,40}?)\\s*(?=$|[|｜,，;；]|\\s\\d|\\s{2})`, 'u');
const PIECES = /\s*[|｜·•／]\s*|\s+[—–-]\s+|\s{3,}|\t/u;
const NOT_OUTLET = /\d|\b(?:min|read|updated|posted|share|comments?|by|opinion|analysis|markets|news|sports?|politics|economy|business|technology|premium|subscribe|am|pm|gmt|est|table of contents|home|chapter|part)\b|阅读|閱讀|分钟|分鐘|更新|评论|評論|分享|发布|發布|原创|原創|首页|首頁|栏目|記者|记者|作者|编辑|編輯|責任|责任|報導|报导|报道|報道|[電电]$|^(?:财经|財經|科技|体育|體育|国际|國際|社会|社會|产业|產業|观点|觀點|专栏|專欄|政治|要闻|要聞|深度|时评|時評|股市|理财|理財|生活|运动|運動|宏观|宏觀)$/iu;

function readLine(line: string, at: number, found: Byline): void {
  const by = BY.exec(line) ?? ZH_BY.exec(line) ?? ZH_LEAD.exec(line);
  if (by) note(found, 'author', by[2] ? `${by[1]}, ${by[2]}` : by[1]);
  const source = SOURCE.exec(line);
  if (source) note(found, 'outlet', source[1]);
  const pieces = line.split(PIECES).map((piece) => piece.trim()).filter(Boolean);
  const day = pieces.map((piece) => dayOnly(piece)).find((one) => one !== null) ?? null;
  if (day && !found.published) found.published = { value: day, basis: 'line of the author or date', confirm: false };
  // "The Outlet | 3 March 2026": beside a day or an author, a short piece with capitals is who published it.
  if ((day || by) && pieces.length > 1 && at < 10) {
    const author = found.author?.value;
    const rest = pieces.filter((piece) => dayOnly(piece) === null && !(author && piece.includes(author.split(', ')[0] as string)) && !NOT_OUTLET.test(piece));
    const house = rest.findLast((piece) => piece.length <= 40 && (/^\p{Lu}/u.test(piece) ? piece.split(' ').length <= 6 : /^\p{Script=Han}{2,12}$/u.test(piece)));
    const person = !by && house && rest.length > 1 ? rest.find((piece) => piece !== house && new RegExp(`^(?:${NAME}|\\p{Script=Han}{2,4})$`, 'u').test(piece)) : undefined;
    if (person) note(found, 'author', person);
    if (house && at > 0) note(found, 'outlet', house);
  }
}

function dayOnly(piece: string): Published | null {
  const words = piece.replace(/^(?:published|posted|updated|date|on|日期|时间|時間|发布时间|發布時間|发表于|發表於|更新)\s?(?:on)?\s?[:：]?\s*/iu, '').replace(/[,，]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?\s*(?:[A-Z]{2,4})?$/u, '').replace(/^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? /i, '').replace(/[（(]?(?:周|星期|週)[一二三四五六日天][）)]?$/u, '').trim();
  const day = words.length <= 24 ? readWrittenDay(words) : null;
  return day && day.precision === 'day' && words.replace(/[\d\s,.年月日号號/-]|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|st\b|nd\b|rd\b|th\b|民[國国]|[〇零一二三四五六七八九十]/gi, '') === '' ? day : null;
}

function note(found: Byline, field: 'author' | 'outlet', value: string | undefined): void {
  const words = value?.replace(/[\s,，.。;；:：|｜]+$/u, '').trim();
  if (!words || found[field] || words.length > 60) return;
  found[field] = { value: words, basis: field === 'author' ? 'line of the author' : 'line of the source', confirm: false };
}

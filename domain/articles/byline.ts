import type { Known, Published } from './article.ts';
import { firstDayIn, readWrittenDay } from './written-day.ts';

export type Byline = { author: Known<string> | null; outlet: Known<string> | null; published: Known<Published> | null };

/**
 * What the first and last lines of a pasted text say of it: "By Jane Roe | 3 March 2026 | The Outlet", 作者：…, 記者…／台北報導,
 * "— Jane Roe" at the end. Only lines that hold little else are read, so that names inside the text name nobody here.
 */
export function plainByline(body: string): Byline {
  const lines = body.slice(0, 6_000).split(/\r\n|\r|\n/).filter((line) => !isSection(line)).map(bare).filter(Boolean).slice(0, 12);
  const found: Byline = { author: null, outlet: null, published: null };
  // "*The Post, 21 April 2026. By the metals desk.*": a line that is set apart says what the text is.
  const apart = body.slice(0, 1_500).split(/\r\n|\r|\n/).slice(0, 8).find((line) => /^\s*(\*\*|[*_])[^*_]{8,140}\1\s*$/.test(line) && firstDayIn(line) !== null);
  lines.forEach((line, at) => {
    // A byline may also open the first paragraph: （記者王小明／台北報導）今天…
    const reporter = REPORTER.exec(line);
    if (reporter) note(found, 'author', reporter[1]);
    const dateline = DATELINE.exec(line);
    if (dateline) note(found, 'outlet', dateline[1] ?? dateline[2]);
    const told = ZH_OPENING.exec(line)?.groups;
    if (told?.day) {
      note(found, 'outlet', told.house);
      if (!found.published) noteDay(found, firstDayIn(told.day), 'line that opens the text');
    }
    const opening = /^(?:date[:\s]\s?.{8,40}|[\p{Lu}][\p{L} .,]{1,30}, .{8,24}? ?(?:\(|[—–-]))/u.exec(line)?.[0];
    if (opening && !found.published) noteDay(found, firstDayIn(opening), 'line that opens the text');
    if (line.length > (/\p{Script=Han}/u.test(line) ? 60 : 120) || /[。！？?!]$/.test(line) || (/[a-z]\.$/.test(line) && line.length > 60)) return;
    readLine(line, at, found);
  });
  if (apart) noteDay(found, firstDayIn(apart), 'line set apart');
  const timeline = isTimeline(body);
  if (found.published?.basis === DAY_LINE && timeline) found.published = null;
  const end = body.slice(-1_500).split(/\r\n|\r|\n/).map(bare).filter(Boolean).slice(-6);
  for (const line of end) {
    const signed = SIGNED.exec(line) ?? ABOUT.exec(line);
    if (signed) note(found, 'author', signed.slice(1).find(Boolean));
    // A paper's or a press office's page ends with its day.
    if (!found.published && !timeline) noteDay(found, dayOnly(line), 'line at the end');
  }
  return found;
}

const DAY_LINE = 'line of the author or date';

/** Three lines that hold a day each, and not the same one: the days of a history or diary, none of them the page's own. */
function isTimeline(body: string): boolean {
  const days = body.slice(0, 60_000).split(/\r\n|\r|\n/).filter((line) => line.length <= 40).map((line) => dayOnly(bare(line))?.day).filter(Boolean);
  return new Set(days).size >= 3;
}

/** "### First release – 14 October 1996": a heading that names a day among other words dates its section. */
function isSection(line: string): boolean {
  return /^#{2,6}\s[^|·｜]*$/.test(line) && dayOnly(bare(line)) === null && firstDayIn(line) !== null;
}

/** Without list, emphasis and link marks. */
function bare(line: string): string {
  return line.replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, '$1').replace(/\*\*|__|(?<![\p{L}\d])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\d])|<[^>]{1,200}>/gu, '').replace(/^[\s>#|•-]+(?=\S)|[\s|]+$/gu, '').trim();
}

const NAME = "[\\p{Lu}][\\p{L}.'’-]*(?: (?:de|van|von|der|den|di|da|al|bin|la|le|el))*(?: [\\p{Lu}][\\p{L}.'’-]*){1,3}";
const HAN = '[\\p{Script=Han}·・]{2,10}';
const END = "(?=\\s*(?:$|[|｜·•,，/—–(]|-\\s|\\d|on\\b|in\\b|for\\b|at\\b|and\\b|&))";
const BY = new RegExp(`^(?:[—–-]\\s?)?(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ii]nterview|[Aa]nalysis|[Cc]ommentary|[Oo]pinion|[Hh]osted|[Pp]ublished)\\s)?(?:[Bb][Yy]:? (?:our [a-z ]{3,30}, )?|(?:[Aa]uthors?|[Ww]riter|[Tt]ext|[Ww]ords|[Hh]ost|[Aa]nalysts?|[Rr]eporter|[Ee]conomist)\\s?: ?)(${NAME}|[\\p{Lu}][\\p{L}'’-]+)(?:(?: and |, | & )(${NAME})(?![^|·]*\\d))?${END}`, 'u');
const POSTED = new RegExp(`\\bby (${NAME})(?: (?:in|on|for|at) (?:the )?(${NAME}|[\\p{Lu}][\\p{L}&' ]{2,30}))?`, 'u');
const ZH_BY = new RegExp(`(?:^|[\\s|｜　（(、])(?:原文|作者|文|撰文|撰稿|采写|採訪|采访|訪問|整理|主笔|主筆|记者|記者|编译|編譯|主播|主持|分析师|分析師|研究员|研究員|评论员|評論員|通讯员|专栏作家|專欄作家)\\s?[:：/／|｜]\\s?(${HAN}(?:、[\\p{Script=Han}·]{2,4})?|${NAME})`, 'u');
const ZH_LEAD = new RegExp(`(?:^|[\\s】|｜　])(?:本[报報刊网網]|[\\p{Script=Han}]{2,6}(?:网|網|社|报|報|新闻|新聞))?(?:特约|特約|财经|財經|驻.{1,6})?(?:记者|記者|评论员|評論員|撰稿人?|专栏作家)[\\s　]?([\\p{Script=Han}·]{2,4})(?=$|[\\s　／/|｜·])`, 'u');
const REPORTER = new RegExp(`^[（(【〔［\\[]?(?:.{0,8}?)(?:记者|記者)\\s?([\\p{Script=Han}·]{2,4})\\s?(?:[／/、]\\s?.{0,6}?|[\\p{Script=Han}]{2}(?=报|報))?(?:报导|報導|报道|報道|电|電|特稿|撰文)[）)】〕］\\]]?`, 'u');
const DATELINE = new RegExp(`^[\\p{Lu}][\\p{L} .,]{1,40}(?:, [\\p{L}\\d. ]{3,22})? \\(([\\p{Lu}][\\p{L} .&'-]{2,30})\\) ?(?:[—–-]|--)|^[（(【]?([\\p{Script=Han}]{2,6}(?:社|网|網|报|報|新闻|新聞))(?:记者|記者|讯|訊|專訊|专讯|电|電|消息|\\d{1,2}月)`, 'u');
/** 听见科技 2026年8月5日消息，… */
const ZH_OPENING = /^[【「]?(?<house>[\p{Script=Han}A-Za-z]{2,12})[】」]?[\s　]?(?<day>20\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?:消息|[讯訊电電])/u;
const SIGNED = new RegExp(`^[—–]{1,2}\\s?(${NAME}|${HAN})$|^(?:（|\\()?(?:作者|文)\\s?[:：]\\s?(${HAN}|${NAME})(?=$|[，,。）)\\s])|^(?:撰文|撰稿|整理)[:：/／]\\s?(${HAN})$`, 'u');
const ABOUT = new RegExp(`^(?:The author,? )?(${NAME}) (?:is|writes|covers|has been) (?:an? |the |our |about |on |for )?[^.]{0,80}(?:columnist|writer|editor|reporter|correspondent|economist|analyst|author|professor|blogger|newsletter|contribut|covers|at The)`, 'u');
const SOURCE = new RegExp(`(?:^|[\\s|｜])(?:来源|來源|出处|出處|媒体|媒體|出品|刊于|原载|发布于|[Ss]ource|[Pp]ublication|[Oo]utlet|[Ff]rom|[Pp]ublished (?:in|by|on))\\s?[:：|｜]\\s?([^|｜,，;；\\d]{2,40}?)\\s*(?=$|[|｜,，;；]|\\s\\d|\\s{2}|\\s(?:记者|記者|通[讯訊][员員]|作者|[编編][辑輯]|[责責][编編任]))`, 'u');
const QUOTED_HOUSE = /[《「](?<name>[\p{Script=Han}A-Za-z ·]{2,16})[》」]/u;
const PIECES = /\s*[|｜·•／]\s*|\s+[—–-]\s+|[\s　]{2,}|　|\t|, (?=\d)|, (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d)|\s(?=(?:19|20)\d\d[-/年])/iu;
const HOUSE = /\b(?:magazine|daily|post|times|news|newswire|quarterly|review|wire|journal|weekly|herald|gazette|tribune|chronicle|agency|ledger|monitor|report|observer|standard|press|markets|handbook|digest|bulletin|letter)\b|^the |日报|日報|晚报|晚報|周刊|週刊|周报|週報|新闻|新聞|网$|網$|评论$|評論$|观察|觀察|志$|誌$|社$|客户端|财经|財經|在线|研究所|研究院|证券|證券|投顾|投顧|公众号|電台|电台|笔记|筆記/iu;
const ROLE = /\b(?:Chief|Senior|Editor|Reporter|Correspondent|Meteorologist|Writer|Columnist|Analyst|Economist|Director|Staff|Desk)\b/;
/** What stands where a name might. */
const NO_NAME = /\b(?:Highlights|Results|Quarter|Summary|Overview|Report|Weather|WEATHER|NEWS|SPORT|Update|Outlook|Analysis|Preview|Review|Guide|Notes?)\b|^(?:发布于|發[布佈]於|更新[于於]|发表于|發表於|编辑于|編輯於|专栏作家|專欄作家|专栏|專欄|特约作者|編輯部?|编辑部?|原文|转载|轉載)$|[组組]$/u;
const NOT_OUTLET = /\d|[组組]$|\b(?:min|read|updated|posted|share|comments?|by|opinion|staff|premium|subscribe|am|pm|gmt|est|table of contents|home|chapter|part|equity research|summary|editor)\b|阅读|閱讀|分钟|分鐘|更新|分享|原创|原創|首页|首頁|栏目|記者|记者|作者|编辑|編輯|責任|责任|报导|報導|报道|報道|[电電]$|摘要|周[一二三四五六日]|星期|版$|^(?:财经|財經|科技|体育|體育|国际|國際|社会|社會|产业|產業|观点|觀點|专栏|專欄|政治|要闻|要聞|深度|时评|時評|股市|理财|理財|生活|运动|運動|宏观|宏觀|markets|news|sports?|politics|economy|business|technology|opinion|analysis)$/iu;

function readLine(line: string, at: number, found: Byline): void {
  const pieces = line.split(PIECES).map((piece) => piece.trim()).filter(Boolean);
  const by = BY.exec(line) ?? pieces.map((piece) => (piece.startsWith('By ') ? BY.exec(piece) : null)).find((one) => one !== null) ?? ZH_BY.exec(line) ?? ZH_LEAD.exec(line);
  if (by) note(found, 'author', by[2] && !ROLE.test(by[2]) ? `${by[1]}, ${by[2]}` : by[1]);
  const posted = by === null && at > 0 && firstDayIn(line) ? POSTED.exec(line) : null;
  if (posted) {
    note(found, 'author', posted[1]);
    note(found, 'outlet', posted[2]);
  }
  const source = SOURCE.exec(line);
  if (source) note(found, 'outlet', source[1]);
  const day = pieces.map((piece) => dayOnly(piece)).find((one) => one !== null) ?? (by === null && /[\p{L}\d][.。][”"]?$/u.test(line) ? null : firstDayIn(line));
  noteDay(found, day, DAY_LINE);
  if (at === 0 && !day && pieces.length < 2) return;
  const beside = day !== null || by !== null;
  if (!beside && !(at > 0 && at < 5 && new RegExp(`^${NAME}$`, 'u').test(line))) return;
  // "The Outlet | 3 March 2026": beside a day or an author, a short piece with capitals is who published it.
  const author = found.author?.value.split(', ')[0] ?? null;
  const rest = pieces.map((piece) => piece.replace(/^(?:posted|published|from)\s(?:by\s)?/i, '')).filter((piece) => dayOnly(piece) === null && !(author && piece.includes(author)) && !NOT_OUTLET.test(piece) && piece.length <= 40);
  const person = found.author ? undefined : rest.find((piece) => new RegExp(`^(?:${NAME}|\\p{Script=Han}{2,4})$`, 'u').test(piece) && !HOUSE.test(piece) && !NO_NAME.test(piece));
  if (person && (rest.length > 1 || !found.outlet && at > 0)) note(found, 'author', person.split(', ')[0]);
  const house = QUOTED_HOUSE.exec(line)?.groups?.name ?? rest.find((piece) => HOUSE.test(piece) && piece !== person) ?? rest.findLast((piece) => piece !== person && (at > 0 || pieces.length > 1) && (/^\p{Lu}/u.test(piece) ? piece.split(' ').length <= 6 : /^\p{Script=Han}{2,12}$/u.test(piece)));
  if (house && beside && !(at === 0 && !day)) note(found, 'outlet', house.split(', ')[0]);
}

/** A day that is all a line or a piece of one holds, with or without a word for it, a weekday or a time. */
export function dayOnly(piece: string): Published | null {
  const words = piece.normalize('NFKC').replace(/\s?第?[A-Z]?\d{1,3}版$/u, '').replace(/^(?:published|posted|updated|date|on|日期|时间|時間|发布日期|发布时间|發布時間|发表于|發表於|更新)\s?(?:on)?\s?[:：]?\s*/iu, '').replace(/[,，]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?\s*(?:[A-Z]{2,4})?$/u, '').replace(/^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? /i, '').replace(/[（(]?(?:周|星期|週)[一二三四五六日天][）)]?$/u, '').trim();
  const day = words.length <= 24 ? readWrittenDay(words) : null;
  return day && day.precision === 'day' && words.replace(/[\d\s,.年月日号號/-]|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|st\b|nd\b|rd\b|th\b|民[國国]|[〇零一二三四五六七八九十]/gi, '') === '' ? day : null;
}

function noteDay(found: Byline, day: Published | null, basis: string): void {
  if (day?.precision === 'day') found.published ??= { value: day, basis, confirm: false };
}

function note(found: Byline, field: 'author' | 'outlet', value: string | undefined): void {
  const words = value?.replace(/[\s,，.。;；:：|｜]+$/u, '').replace(/^[\s《「]+|[》」]+$/gu, '').trim();
  if (!words || found[field] || words.length > 60 || words.length < 2) return;
  found[field] = { value: words, basis: field === 'author' ? 'line of the author' : 'line of the source', confirm: false };
}

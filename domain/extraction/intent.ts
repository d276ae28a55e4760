import type { Cue } from './cue.ts';
import { thinks } from './kind-zh.ts';
import type { Unit } from './units.ts';

/** What somebody can decide to do: with it, "we will …" is a promise and not a forecast. */
const DOING = '(?:launch|open|close|publish|release|ship|invest|build|buy|sell|cut|raise|hire|fire|lay off|stop|start|begin|end|introduce|expand|deliver|vote|walk|sign|take|move|keep|offer|provide|spend|pay|fight|appeal|stand|resign|step|return|appoint|ban|scrap|abolish|repeal|meet|support|back|oppose|join|leave|host|hold|present|unveil|announce|acquire|merge|shut|cancel|withdraw|replace|restore|repay|refund|donate|train|test|roll out|phase out|cease|continue to|never|work|focus|try|seek|push|press|pursue|send|add|put|make sure|let|give|set up|double down|run|play|carry|bring back|hand|submit|file|list|use|switch|convert|reduce|limit|freeze|lower|maintain|honou?r|stick|help|restructure|finish|complete|share|do|have (?:something|more to)|eat|carry on|be (?:issuing|opening|launching|hiring|building|looking for|adding|cutting|closing|investing|doing|selling|offering))';
const CALL = /^(?:will|won't|would|'ll|'d|shall|is going to|are going to|'re going to|'m going to|intends to|is to|are to)/i;
const WE = /(?:^|[\s"'(])(?:I|we|We|it|they|he|she)(?: (?:also|now|still|definitely|certainly|probably))?\s?$/;
const REPORTED = /\b(?:said|says|say|told|tells|promis\w+|pledg\w+|vow\w*|insist\w*|announc\w+|confirm\w*|commit\w*|swore|swears?|assur\w+|guarantee\w*|let it be known|agreed)\b/i;

/** "The council said it would finish", "Ms Collins told reporters her party was": who speaks, speaks of what it will do itself. */
const SAID_OF_SELF = /\b(?:said|says|announc\w+|promis\w+|pledg\w+|confirm\w*|told \w+|agreed|insist\w*)(?: on \w+day| yesterday| last \w+)?(?: that)? (?:it|they|he|she)(?: also| still| now)? ?(?:will|would|'ll|'d|won't|wouldn't)$/i;
/** "Payments will start in July, a council spokesperson said", "Adeyi will start, manager Colin Breck said": a house tells what it does. */
const SAID_BY_HOUSE = /, (?:(?:a|the|its) )?(?:[\w-]+ ){0,2}?(?:(?:company|council|club|group|firm|spokes\w+|ministry|authority|operator|maker|retailer|organisers|league|airline|carrier|developer)|(?:chief executive|finance (?:chief|director)|manager|coach|managing director|chairman|chairwoman|project director) [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) (?:said|says|announced|confirmed)(?: on \w+day| yesterday)?[.]?["']?$/;
const DONE = /^\s(?:not )?(?:(?:all )?be (?!able|hard|difficult|likely|higher|lower)\w+(?:ed|n|t)\b|employ|exceed|go ahead|resume|reopen|create|cost no more)/;
const DOING_ZH = '(?:推出|发布|上线|开业|开放|投产|投放|投资|建设|新建|关闭|停止|停产|裁|招|收购|出售|提供|支付|举行|召开|启动|开始|引入|扩大|交付|采购|增加投入|加大|退出|进入|进军|上调价格|涨价|降价|调整|取消|实施|推行|试点|派|继续|坚持|保持|全力|努力|确保|拿出|回购|分红|递交|申请|公布|首发|补|压上|不再|不会涨价|重新)';
const WE_ZH = /(?:我们|公司|本公司|我方|我|咱们|他们|该公司|集团)(?:也|都|还|仍|一定|绝对|肯定|今年|明年|\d{4}年|年内|未来[^，。]{0,4})*$/;

/** "Compulsory purchase orders will be served by July": an office tells what it has set down for a day. */
const SET_DOWN = /^\s(?:not )?be (?:served|banned|published|held|removed|replaced|introduced|presented|submitted|rolled out|phased (?:in|out)|emptied|fitted|installed|required|allowed|demolished|extended|renamed|withdrawn|merged|reopened|resurfaced|staffed|handed over)\b/;

/** True of what is to be done on a day and not by chance. */
export function isSetDown({ folded }: Unit, cue: Cue): boolean {
  return /^(?:will|won't|is to|are to)\b/i.test(folded.slice(cue.start, cue.end)) && SET_DOWN.test(folded.slice(cue.end)) && !/\b(?:probably|likely|surely|certainly|predict|expect|think|bet|reckon|rumou?r)/i.test(folded);
}

/** An actor's own figures: what it expects of them is guidance. */
const DOES = new RegExp(`^\\s?(?:not |also |now |soon |\\w+ly )?${DOING}\\b`, 'i');
const DOES_ZH = new RegExp(`^[^，。]{0,10}${DOING_ZH}`);
const OWN_FIGURES = /\b(?:guidance|guid(?:es?|ed) to|ha(?:s|ve) pencil(?:led|ed) in|(?:our|its|their) (?:\w+ ){0,3}(?:target|outlook|forecast)|(?:[Ww]e|[Tt]he (?:company|group|bank|board|retailer|maker)|management|(?:maker|retailer|group|chain|operator|producer|insurer|lender|airline) [^.;,]{0,40}?|[A-Z][\w&.-]+)(?: (?:now|still|also|continue to|continues to|raised|confirmed|cut|lowered|narrowed|reiterated))? (?:expects?|sees?|anticipates?|forecasts?|targets?|guides?|its|our) (?:\w+[ -]){0,4}(?:revenues?|sales|earnings|profits?|ebit(?:da)?|margins?|capital expenditure|capex|net debt|deliveries|production|output|costs?|cash flow|dividend|bookings|volumes))\b/;
const OWN_FIGURES_ZH = /(?:公司|集团|本集团|我们)[^，。]{0,8}(?:预[计期估]|指引|目标|展望)[^，。]{0,12}(?:营收|收入|利润|毛利|交付|产量|资本支出|资本开支|销量|费用)|(?:业绩)?指引|财测|財測/;

/** True when an actor says what it expects of its own sales, profits or spending. */
export function isGuidance({ folded, language }: Unit): boolean {
  return (language === 'en' ? OWN_FIGURES : OWN_FIGURES_ZH).test(folded);
}

/**
 * True when an actor promises or plans what it can decide itself: "we will open", "Norvia said it would close the plant", 公司将推出.
 * Such words carry no likelihood, and the actor is the one who speaks.
 */
export function isIntent({ folded, language }: Unit, cue: Cue, inQuotes: boolean): boolean {
  const before = folded.slice(Math.max(0, cue.start - 40), cue.start);
  const words = folded.slice(cue.start, cue.end);
  const after = folded.slice(cue.end, cue.end + 40);
  if (language !== 'en') return WE_ZH.test(before) && !thinks(folded, cue) && /^(?:不?会|将|要|将会|将于|将在)/.test(words) && DOES_ZH.test(after);
  if (!CALL.test(words)) return false;
  if (SAID_OF_SELF.test(folded.slice(Math.max(0, cue.start - 90), cue.end)) && !/^\s(?:not )?(?:be (?:hard|difficult|able|wise|wrong|better|worse|good|bad)|rain|snow)/.test(after)) return true;
  const acts = SAID_BY_HOUSE.test(folded) && !/["]/.test(folded.slice(0, cue.start));
  const does = DOES.test(after);
  if (acts && (does || DONE.test(after))) return true;
  return does && WE.test(before) && (inQuotes || REPORTED.test(folded) || /\b(?:we|I)\s?$/i.test(before));
}

import type { Reason, Sight } from './reason.ts';
import { sifted } from './sieve.ts';

/** The reason to leave an English sentence alone, or null. The first that fits is told. */
export function english({ unit, cue, dated, conditional, measurable, assured, behind }: Sight): Reason | null {
  const text = unit.folded;
  const before = text.slice(Math.max(0, cue.start - 90), cue.start);
  const after = text.slice(cue.end, cue.end + 60);
  if (/\?["')\]*]*$/.test(text)) return 'question';
  if (unit.kind === 'heading' && /^(?:\w+ ){0,2}(?:predictions?|forecasts?)\b/i.test(text)) return 'title';
  if (BOILER.test(text)) return 'clutter';
  if (WE_SHALL_SEE.test(text)) return 'about-the-text';
  if (/\bwhether\b[^,;.]{0,80}$/i.test(before) || /(?:depends? on|unclear|don't know|not know|to see|to (?:even )?(?:say|tell|call|imagine)(?: today)?|question of|wonder|ask(?:s|ed|ing)?|debate|decid\w+|determin\w+) (?:if|how|what|when|who|why|which|where|whether)\b[^,;.]{0,60}$/i.test(before)) return 'whether';
  if (/^\s(?:\w+ )?(?:find|see below|learn|notice|discuss|explain|look at|explore|return to|cover|walk|show you|update this|recall|remember|argue|receive)\b/i.test(after) && /\b(?:you|we|i|i'|we'|readers|viewers|(?:this|the) (?:article|post|piece|section|chapter|essay|report|guide|document|series|tutorial|newsletter|episode|column|page|list|paper))\s?(?:also |then )?$/i.test(before.replace(/'$/, "'"))) return 'about-the-text';
  if (OF_THE_LIST.test(text) || (cue.kind === 'call' && /\b(?:(?:this|the) (?:article|post|piece|section|chapter|guide|document|series|tutorial|newsletter|episode|paper)|it) (?:also )?$/i.test(before) && /^\s(?:also |then )?(?:cover|describe|outline|introduce|go through|walk|summari[sz]e)\b/i.test(after))) return 'about-the-text';
  if (!dated && /\b(?:mak(?:e|es|ing) sure|ensur(?:e|es|ing))(?: that)? (?:[\w'-]+ ){1,7}$/i.test(before)) return 'purpose';
  if (!dated && /^(?:for (?:example|instance),? )?(?:if|when|suppose|imagine|let us (?:assume|suppose|imagine)|let's (?:assume|suppose|imagine))\b/i.test(text) && /^(?:for (?:example|instance)|let)|^\w+ it becomes \w+ (?:for|to)\b/i.test(text)) return 'hypothetical';
  if (cue.kind !== 'odds' && !assured && (CALENDAR_EN.test(text) || TICKETS_EN.test(text) || (APPOINTED_EN.test(text) && dated))) return 'calendar';
  if (cue.kind === 'call' && !measurable && /(?:^|[,;:] |\b(?:and|but|so|then|that|which) )(?:I|we|you)\s?$/i.test(before.replace(/'$/, '')) && OWN_DOING.test(text, after) && !(dated && !OF_PAGE.test(text, after))) return 'about-the-text';
  if (cue.kind === 'call' && /(?:^|[,;:] |\b(?:and|but|so|then|that|if|when) )you\s?$/i.test(before) && !(dated && measurable)) return 'generalisation';
  if (cue.kind === 'call' && !dated && /(?:^|[,;:] |\b(?:and|but|so|then) )I\s?$/i.test(before) && !/^\s(?:be (?:wrong|right|surprised)|lose|win|buy|sell)/i.test(after)) return 'about-the-text';
  if (!dated && /^(?:if|when|once|whenever) you\b/i.test(text)) return 'generalisation';
  if (cue.kind === 'call' && !dated && /^(?:(?:each|every|any) (?:\w+ ){1,3}|(?:a|the) (?:user|player|reader|customer|visitor) |users |players |visitors )$/i.test(text.slice(0, cue.start))) return 'generalisation';
  if (cue.kind === 'call' && !dated && /^(?:an?|any|every|each|those|people|anyone|whoever) (?:[\w'-]+ ){0,3}who\b/i.test(text)) return 'generalisation';
  if (!dated && /^an? [\w -]{2,30} is an? [\w -]{2,20}:/i.test(text)) return 'definition';
  if (/\b(?:which|and that|it) turned out (?:to be )?(?:wrong|right|true|false|as well|otherwise)\b/i.test(text)) return 'history';
  if (!dated && /^\s(?:not )?(?:usually|typically|often|always|generally|sometimes|tend|routinely|regularly|normally)\b/i.test(after)) return 'habit';
  if (!dated && !assured && /\b(?:whenever|every time|each time|usually|typically|tends? to|in general|as a rule|by definition)\b/i.test(text)) return 'habit';
  if (!dated && /\bas (?:\w+ ){1,3}(?:always|usually|often|generally) (?:do|does|did|is|are|has|have)\b/i.test(text)) return 'habit';
  if (cue.kind === 'call' && !dated && /\b(?:was|were|had been) (?:\w+ ){0,2}$/.test(`${before} `)) return 'history';
  if (!dated && /\b(?:was|were|had) (?:\w+ ){0,2}(?:set|poised|due|bound|expected|scheduled|supposed|likely|going|planned|planning|forecast|projected|predicted) (?:to|for)\b/i.test(text) && !/\bwill\b/.test(text)) return 'history';
  if (cue.kind === 'would' && /^\s(?:\w+ )?(?:have|has) (?:\w+ )?(?:been|had|\w+ed)\b/i.test(after)) return 'history';
  if (/\bhad (?:\w+ )?$/.test(before) || (/\bhad (?:been )?(?:expected|predicted|forecast|projected|anticipated|planned|hoped)\b/i.test(text) && !/\bwill\b/.test(text))) return 'history';
  if (cue.kind === 'odds' && !dated && /\b(?:gave|put|rated|had given|were given|was given|stood)\b[^.;]{0,30}$/i.test(before)) return 'history';
  if (!dated && /\bso (?:that )?(?:(?!will\b)[\w'-]+ ){1,5}$/i.test(before) && /^(?:will|won't|would|'ll|may|might|can|could)/i.test(text.slice(cue.start, cue.end)) && !/^so\b/i.test(text)) return 'purpose';
  if (/^shall\b/i.test(text.slice(cue.start, cue.end)) && !/\b(?:I|we) $/i.test(before)) return 'obligation';
  if (!dated && /\blikely$/i.test(text.slice(cue.start, cue.end)) && /^\s(?:an?|the|still|already|as|under|about|in|on|at|too|tens|dozens|hundreds|thousands|\w+ing)\b/i.test(after)) return 'present-guess';
  if (!dated && !measurable && /^(?:an?|the) [\w -]{2,40} (?:is|means|tells|obliges|fixes|denotes|describes) [^.]{0,90}\b(?:that|who|which|how|when|what|where|whose)\b/i.test(text.slice(0, cue.start))) return 'definition';
  if (!dated && /\bfavou?rites?$/i.test(text.slice(cue.start, cue.end)) && !/^\s(?:to|for|at)\b/i.test(after)) return 'present-guess';
  if (!dated && /\bnot bet$/i.test(text.slice(cue.start, cue.end)) && /^\sagainst\b/i.test(after)) return 'belief-about-now';
  switch (cue.kind) {
    case 'would':
      if (!dated && /\b(?:was|were|been|being) (?:\w+ )?told\b|\btold (?:him|her|us|me|them|my \w+)\b/i.test(before)) return 'history';
      if (!dated && !measurable && /\b(?:that|which|who|it|what) $/i.test(before)) return 'in-passing';
      if (/\bif\b[^,.]{0,80}\b(?:were|had)\b|^(?:had|were|should)\b/i.test(text)) return 'hypothetical';
      if (behind && !dated) return 'history';
      if (!dated && /\b(?:you|i|one|anyone|who) would\b|\bwould (?:like|love|rather|prefer|argue|say|suggest|recommend|advise|hope|call|describe|never have|not have|have)\b/i.test(text)) return 'hypothetical';
      if (/\b(?:said|says|told|predict\w*|expect\w*|forecast\w*|estimat\w*|believ\w*|promis\w*|pledg\w*|vow\w*|announc\w*|warn\w*|claim\w*|projected|argued|wrote|insist\w*|suggest\w*|confident)\b/i.test(before)) return dated || measurable ? null : 'in-passing';
      return dated || (measurable && !/\bif\b/i.test(text)) || conditional || /\bin that case\b|\bthat would (?:mean|be|make|leave|bring|take)\b/i.test(text) ? null : 'hypothetical';
    case 'modal': return hedged(text, before, after, { dated, conditional, measurable, assured, cue: text.slice(cue.start, cue.end) });
    case 'plan': return dated || (measurable && /\b(?:\d|\$|€)/.test(after)) ? null : 'plan-without-outcome';
    case 'commitment': return dated || measurable ? null : 'plan-without-outcome';
    case 'expect': {
      if (/^\s?(?:less|more|otherwise|anything|nothing|so|much)?\W*$/i.test(after)) return 'no-outlook';
      if (!dated && /^\s?(?:to be|that (?:\w+ ){1,4}(?:is|are|has|have)\b)/.test(after) && !/\bwill\b/.test(after)) return 'belief-about-now';
      const here = text.slice(cue.start, cue.end);
      // "We need to anticipate this", "the skill of predicting", "stopped short of forecasting": the act itself is spoken of.
      if (/\b(?:stop\w* short of|refrain\w* from|refus\w+ to|declin\w+ to|without) $/i.test(before)) return 'in-passing';
      if (!dated && !measurable && (/\b(?:needs?|ha(?:ve|s|d)|ought|able|unable|try|tries|trying|tried|hard|difficult|impossible|easy|want|wants|how) to $/i.test(before) || (/ing$/i.test(here) && /\b(?:of|from|at|about|in|for|by|without) $/i.test(before)))) return 'in-passing';
      const firm = (/expect|predict|anticipat|foresee|look for|count on|brace|get ready|sees?\b/i.test(here) && !/(?:ed)\b/.test(here)) || /guidance|forecasts?$|outlook|targets?$|consensus|ruled out|(?:don't|doesn't|do not|does not) |put me|gives? |fancy|reckon|my (?:money|hunch|gut|guess|bet|tip)|gut feeling|mark my|surprise me|be shocked|hold your|hard to see|seen |doubt|likelihood|confident|bookmaker|bookies|pundits|odds|simulations|model|wager|guid|look(?:s|ing)? for|put(?:s|ting)? |points? to|counts? on|going (?:with|for)|would(?:n't| not)|smart money|likes /i.test(here);
      // "The business case assumes 6.1 million journeys": the plan's own number.
      if (/assumes $/i.test(here) && /^[$€£]?\d/.test(text.slice(cue.end))) return null;
      // "Cut its forecast for the third time" tells of the cut and not what is expected now.
      if (/^(?:kept|keeps|maintain|reiterat|reaffirm|confirm|rais|lower|cut|lift|trim|narrow|upgrad|downgrad)/i.test(here) && !/\d/.test(text.slice(cue.end))) return 'belief-about-now';
      // "Six projected a hike to 0.75%": counted forecasters say what they expect still.
      if (measurable && /\b(?:economists|analysts|respondents|forecasters|strategists|traders|pollsters|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?: of (?:them|the \w+|\d+))?)\s?$/i.test(before)) return null;
      return firm || dated || /\b(?:will|won't|going to|would)\b/.test(text.slice(cue.end)) ? null : 'belief-about-now';
    }
    case 'call':
      // "A figure that an auditor will sign" says what kind of figure, not that one will be signed.
      if (!dated && /\b(?:a|an|any|every|each|some) \w+ (?:that|which|who) (?:\w+ ){0,3}$/i.test(before)) return 'generalisation';
      if (!dated && /^\s(?:\w+ly )?(?:like|love|enjoy|hate|mind|care)\b/i.test(after)) return 'generalisation';
      if (!dated && /\b(?:that|which|who) $/i.test(before) && /\b(?:a|any|every|each) (?:\w+ ){1,3}$/i.test(before.replace(/(?:that|which|who) $/i, ''))) return 'generalisation';
      return /^\s(?:be )?(?:able to )?(?:find|enjoy|need|want|love|like)\b/i.test(after) && /\byou\s?$/i.test(before) && !dated ? 'about-the-text' : null;
    default: return null;
  }
}

/** "Full council will consider the plan on 21 September", "Tickets will cost £24", "will pay a dividend to holders of record". */
const APPOINTED_EN = sifted(/\b(?:will|is to|are to) (?:\w+ly )?(?:consider|discuss|debate|hear|sit|convene|speak|testify|attend|host|deliver (?:a|the) (?:speech|keynote|lecture))\b|\b(?:dividend|distribution)\b[^.;]{0,60}\b(?:holders? of record|record date|ex-dividend)/i);
const TICKETS_EN = sifted(/\b(?:tickets?|gates?|doors|commentary|bags|kick-off)\b[^.;]{0,40}\b(?:will (?:cost|be (?:available|searched|open))|opens?)\b/i);

/** "Results are scheduled for 22 October", "Her contract ends in June": appointments. */
const CALENDAR_EN = sifted(/\b(?:results|minutes|statement|figures|data|hearing|trial|draw|tickets|doors|session|earnings|conference|agm|annual meeting|ceremony|polls|contract|term|lease|mandate|support|bond|meeting|trading update|podcast|episode|issue|webinar|live coverage|poll|details|applications?|registration)\b[^,;.]{0,40}\b(?:(?:is|are|will be) (?:\w+ )?(?:scheduled|due|published|released|held|announced|posted|available)|ends?|expires?|runs?|matures?|opens?|closes?|takes? place|will have)\b[^,;.]{0,14}\b(?:on|in|for|at|from|until)\b|\b(?:holds?|publish(?:es)?|reports?|releases?|meets?) (?:its |their |the )?(?:\w+ ){0,3}(?:results|minutes|figures|data|meeting|earnings)? ?on (?:\d|[A-Z][a-z]+day)/i);
const OWN_DOING = sifted(/^\s?(?:'ll|will|going to)?\s?(?:now |then |also |just |only |be |not |never |try to |have to )*(?:go over|dig|dive|hand|keep|publish|post|update|write|say|saying|talk|talking|tell|telling|show|look|looking|get|let|take|start|begin|come|go|see you|explain|give|discuss|walk|cover|return|judge|grade|score|use|using|do|doing|focus|focusing|describe|leave|stick|spare|mention|add|assume|argue|call|refer|fill|filling|miss|read|review|skip|stop|end|make sure|need|want|find|be (?:back|here|there|in touch|happy|glad|sure to))\b/i);
/** What a writer does with the text itself, whenever. */
const OF_PAGE = sifted(/^\s?(?:'ll|will|going to)?\s?(?:\w+ ){0,2}(?:publish|post|update|write|discuss|cover|explain|show|return|review|grade|score|posting|writing|covering|publishing|mention|describe|list)\b/i);

/** "We'll see.", "only time will tell": nothing is foreseen. */
const WE_SHALL_SEE = /^(?:[\w',]+ ){0,4}(?:we(?:'ll| will| shall) (?:all )?(?:see|find out|know)|(?:only )?time will tell)(?: (?:soon|then|in \d{4}|eventually|how \w+ (?:goes|that goes|works out)))?[.!…\s]*$/i;
/** How a list of predictions is made and judged. */
const OF_THE_LIST = sifted(/\b(?:all|these|my|the|each|every|no|any) (?:\w+ ){0,2}predictions? (?:are|is|will be|was|were) (?:about|judged|graded|scored|made|based|resolved|rated)\b|\b(?:make|making) (?:any|some|more|these|such|other) (?:more )?predictions\b|^(?:by|what) "[^"]{2,60}" (?:I|we|(?:simply )?means?)\b|\bI (?:simply |just )?mean (?:that|by)\b|\b(?:I'm|I am) using the full\b|^(?:this|it) (?:is|can be|mostly|hinges|depends|reflects) (?:\w+ )?(?:based|reflects|either|a lot|on)\b/i);
/** What stands under every page of its kind. */
const BOILER = sifted(/\bmay (?:hold positions|earn (?:a|an affiliate) commission|receive (?:a |an )?(?:commission|compensation))|\bforward-looking statements?\b|^words such as ["']|\b(?:a )?replay (?:of the call )?will be available\b|\bpast performance\b|\bno (?:guarantee|responsibility|liability)\b|\bterms (?:of|and)\b.*\bapply\b|\bsubscri\w+\b.*\b(?:newsletter|inbox|e-?mail)\b|\bcookies?\b.*\b(?:site|browser|consent)\b|\bpartners will store\b|\bseeks? to do business with\b|\bwe rate (?:a|the) stock\b|\bletters? (?:for publication )?(?:may|will|should) (?:be edited|reach)\b/i);

type Known = { dated: boolean; conditional: boolean; measurable: boolean; assured: boolean; cue: string };

function hedged(text: string, before: string, after: string, known: Known): Reason | null {
  // "Nobody could tell us why": an ability of the past.
  if (/^could$/i.test(known.cue) && !known.dated && (/^\s(?:not |n't |never |only |hardly |barely )*(?:tell|see|hear|feel|find|say|stand|remember|afford|believe|smell|manage|help|be (?:seen|heard|found|talked|wrong)|have)\b/i.test(after) || /\b(?:I|we|he|she|they|you|nobody|no one|who)\s?$/i.test(before) && /\b(?:was|were|had|did|\w{3,}ed|went|came|told|took|got|led|knew|made)\b/i.test(text))) return 'history';
  if (/^(?:maybe|perhaps|possibly|probably|likely|almost|inevitably)/i.test(known.cue)) return known.dated && (known.measurable || /\b(?:is|are|was|were|as|highly|very) $/i.test(before)) ? null : 'present-guess';
  if (known.dated && (known.measurable || known.assured)) return null;
  if (/\b(?:a single|any|every|each|no single|one wrong)\b/i.test(before)) return 'hypothetical';
  if (/^\s(?:(?:still|already|also) (?:be|have)|(?:well )?be (?:tired|afraid|angry|bored|happy|unhappy|nervous|proud|relieved|worried|wrong|right|true))\b/i.test(after) && !known.dated) return 'present-guess';
  if (!/\b(?:warn|say|said|predict|expect|forecast|believe|think|argue|suggest|estimate|show|fear|report|find)\w* that\b[^,;:]{0,70}$/i.test(before) && /\b(?:that|which|who|where|whom|because|how|what|why|when|as|than|if|of|so)\b(?: [\w'-]+){0,3} ?$/i.test(before) && !/\b(?:said|says|told|adds?|added|think|thinks|warns?|warned|expects?|believes?)\b[^,;:]{0,60}$/i.test(before) && !/^(?:\W*(?:if|when|as)\b)/i.test(before.trimStart())) return 'in-passing';
  if (/^\s(?:not |also |well |still |even |already |now |otherwise )*(?:contain|depend|require|want|know|include|explain|sound|reflect|indicate|suggest|vary|differ|refer|apply|differ|hold (?:positions|shares)|earn a|receive (?:a )?commission|be (?:used|found|seen|called|known|described|subject|eligible|entitled|asked|required|able to))\b/i.test(after) && !known.measurable) return 'generalisation';
  if (/^\s(?:well )?be (?:inherently|by nature|always|intrinsically)\b/i.test(after) && !known.dated) return 'generalisation';
  if (/\b(?:you|one|anyone|everyone|somebody|people)\s?$/i.test(before)) return 'generalisation';
  return /^\s(?:not )?(?:have )?(?:\w+ )?(?:argue|say|ask|wonder|think)\b/i.test(after) ? 'in-passing' : null;
}

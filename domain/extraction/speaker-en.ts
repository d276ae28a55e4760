import { LEADING_TRADE, bearerOf, mentionsIn } from './mentions.ts';
import type { Named } from './reading.ts';
import { finder } from './sieve.ts';

const WORD = "[A-ZÀ-ÖØ-ÞĀĆČĐŁŃŚŠŹŻŽ][\\wÀ-ÖØ-öø-ſ.&'-]*";
/** A run of capitalised words with small particles, at most six: "Bank of England", "Ursula von der Leyen". */
const NAME = `${WORD}(?: (?:(?:of|de|van|von|der|the|for|and|&|al|bin) ){0,2}${WORD}){0,5}`;
const GROUP = '(?:consensus|agronomists|meteorologists|(?:party )?strategists|scientists|epidemiologists|bankers|growers|insiders|brokers|(?:interest[- ]rate |rate |fed funds |money )?futures|swaps|bookies|oddsmakers|poll medians|respondents|sceptics|skeptics|superforecasters|homeowners|analysts|economists|strategists|officials|executives|researchers|experts|forecasters|investors|traders|polls?|pollsters|bookmakers|markets)';
/** The same at the head of a sentence. */
const GROUP_HEAD = GROUP.replace(/(?<=[(|?:])([a-z])(?=[a-z])/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const VERB = '(?:said|says|say|told|tells|wrote|writes|argues?|argued|warn(?:s|ed)?|predict(?:s|ed)?|expect(?:s|ed)?|forecasts?|estimate[sd]?|believe[sd]?|thinks?|reckons?|sees?|projects?|projected|anticipate[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|add(?:s|ed)?|warning|doubts?|doubted|assumes?|assumed|calculates?|calculated|fears?|feared|signal(?:s|led|ed)?|hint(?:s|ed)?|concedes?|conceded|admits?|admitted|explain(?:s|ed)?|declare[sd]?|reiterate[sd]?|repeated|reaffirm(?:s|ed)?|caution(?:s|ed)?|flag(?:s|ged)?|guide[sd]?|swears?|favou?rs?|pencil(?:s|led|ed) in|ha(?:s|ve) pencil(?:led|ed) in|means? to|meant to|let it be known|looks? for|goes for|is (?:confident|sure|convinced|certain|sceptical|skeptical|adamant|optimistic|pessimistic|worried)|told|noted?|notes|announce[sd]?|suggest(?:s|ed)?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|foresees?|bets?|guess(?:es|ed)?|maintains?|stated?|states|confirmed|confirms|plans?|aims?|intends?|targets?|hopes?|commits?|committed|planned|disagree[sd]?|agree[sd]?|counter(?:s|ed)|guide[sd]? to|provided (?:\\w+ ){0,2}guidance|(?:is|are|was|were) (?:fully |now |still )?pricing|pric(?:es?|ed)|impl(?:y|ies|ied)|gives?|gave|speaks? of|puts? (?:the (?:loss|cost|number|figure|total|price|bill|toll|share))|has (?:the |it |them )?(?:[\\w-]+ ){0,3}(?:down (?:for|as)|(?!following)[a-z]{3,}ing\\b|at (?=\\d))|stands? at|puts? (?:the (?:chances?|odds|probability)|it|this|that)|(?:is|are|was|were) (?:now |also |still )?(?:planning|aiming|preparing|targeting|expecting|forecasting|predicting|projecting|betting|anticipating|tipping|hoping|guiding))';
const TITLE = '(?: \\([^)]{1,40}\\))?(?:, [^.;"]{2,150}?,|,? (?!and )[^,.;"]{2,60},)?';

const BEFORE = new RegExp(`(?<name>${NAME})(?: (?:from|at|with|of) (?:the )?(?:[a-z]+ ){0,2}(?<at>${NAME})| (?:from|at|with) the (?:[a-z]+ ){0,3}[a-z]+| and (?:\\w+ ){0,3}${NAME})?(?:'s)?(?<role> (?:${GROUP}|chief \\w+|president|spokes\\w+|governor|minister|analyst|economist))?${TITLE}(?: (?:also|now|still|recently|has|have|had|itself|himself|herself|currently|collectively|does not|doesn't|do not|don't|did not|didn't)){0,2} (?<verb>${VERB})\\b(?! (?:by|as)\\b)(?!(?<=\\b(?:said|says|wrote|added)) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[A-Z]\\S+ ){1,3}(?:will|would|could|may|has|had|was|is|are|were)\\b)(?:the |an? )?[A-Z][a-z]+ [A-Z][a-z])`, 'g');
const GROUP_AT = new RegExp(`\\b(?<group>(?:(?:[Mm]any|[Mm]ost|[Ss]ome|[Ss]everal|[Ww]all [Ss]treet|[Ii]ndustry|[Mm]arket|[Ss]enior|[Cc]ompany|[Gg]overnment) )?${GROUP_HEAD})(?: (?:at|from|with|of) (?<at>${NAME}))?(?: \\w+ed by ${NAME})?(?:,? [^,.;"]{2,40},)? (?:(?:do|does|did) not |don't |doesn't |also |now |[a-z]+ly )?${VERB}\\b`, 'g');
const AFTER = new RegExp(`["',] (?:${VERB}) (?<name>${NAME})|["',] (?:the |an? )?(?:[a-z][\\w-]*,? ){0,4}(?<name2>${NAME})${TITLE}(?: (?:poll|survey|report|study|analysis|index)(?: (?:of|by|from) [^,.]{2,40})?)?,? (?:said|says|told|wrote|writes|added|argues?|predicts?|predicted|warned|warns|reported|reports|showed|shows|found)\\b`, 'g');
const ACCORDING = new RegExp(`\\b(?:[Aa]ccording to|in the (?:view|opinion|words) of|per|as forecast by|as predicted by|forecast by|predicted by|projected by|estimated by|estimates? (?:by|from)|projections? (?:by|from)|forecasts? (?:by|from)) (?:a |an |the )?(?:new |latest |recent |separate )?(?:\\w+ (?:by|from|at|of) )?(?:(?!(?:the|his|her|their|its|a|an) )[a-z][\\w-]* ){0,5}(?<name>${NAME})`);
const POLL_OF = new RegExp(`\\b(?:polls?|surveys?) of (?<group>(?:[a-z]+ )?${GROUP})\\b`, 'i');
const ACCORDING_GROUP = new RegExp(`\\b(?:according to|in the (?:view|opinion) of|forecast by|predicted by|expected by|say|said) (?:(?:\\d+ of (?:the )?\\d+|some|several|many|most|a number of|a handful of|a majority of|the|two|three) )?(?:(?:[a-z]+ ){0,2}(?:and )?)?(?<group>${GROUP})\\b(?! (?:at|from|with|of) [A-Z])|\\b(?:leading|leads?|led|causing|prompting) (?:(?:some|several|many) )?(?<group2>${GROUP}) to\\b`, 'i');
const OWN = new RegExp(`(?<name>${NAME})'s? (?:own |latest |new |current |official |central |base )?(?:\\w+ ){0,2}(?:forecast|prediction|projection|estimate|outlook|guidance|target|plan|baseline|base case)s?\\b|(?<name2>${NAME})${TITLE} (?:has |have )?(?:raised|cut|lowered|lifted|trimmed|upgraded|downgraded|revised|kept|maintained|boosted|slashed|set|confirmed|reiterated|reaffirmed|narrowed) (?:its|his|her|their)\\b`);
const PRONOUN_OWN = /\b(?:in|by|on) (?<who>his|her|their|its) (?:own )?(?:view|telling|reckoning|opinion|estimate|account|words|forecast|count|maths?|arithmetic)\b|^(?:but |and )?(?<who2>his|her|their|its) (?:own |latest |new |central |base )?(?:forecast|prediction|guess|bet|number|estimate|call|view|expectation|target|guidance|base case|outlook|money|(?:[a-z]+ )?(?:discussion|bulletin|note|report|survey|model|analysis|study|research) (?:says?|said|puts?|sees?|points? to|suggests?))\b/i;
const PRONOUN = new RegExp(`\\b(?<who>he|she|they|it|the (?:retailer|manufacturer|carmaker|chipmaker|drugmaker|lender|insurer|operator|builder|developer|supplier|producer|exchange|trust|airline|utility|miner|broker|brokerage|house|ratings? agency|brand|studio|coach|economist|strategist|governor|chief executive|chancellor|forecaster|pollster|newspaper|company|bank|firm|group|central bank|startup|lab|carmaker|maker|minister|president|analyst|economist))(?:'d|'s)?(?: (?:also|now|still|has|have|had|is|are|does|do|did|would|itself|himself|herself)(?: not|n't)?)? (?:${VERB}|(?:raised|cut|lowered|lifted|trimmed|revised|kept|confirmed|reiterated|narrowed) its|has cut its)\\b`, 'i');
/** "Orvanta has signed deals in fourteen countries and says …": a subject far from its verb. */
const LEADS = new RegExp(`^["(]?(?<name>${NAME})(?:'s [a-z]+(?: [a-z]+){0,2})? (?:has|have|had|is|was|left|kept|cut|raised|fell|rose|signed|set|came|posted|reported|named|won|lost)\\b[^.;"]{4,170}?(?: and| but|,| after) (?:also |now |then )?(?:${VERB}|warning|will begin|will start)\\b`);
/** "The finance ministry said", "two people with knowledge of the plan said": somebody without a name. */
const DESCRIBED = new RegExp(`(?:^|[,;] (?:but |and |while )?|\\b(?:but|and|while|that) )(?<who>(?:[Mm]y (?:[a-z]+ )?(?:wife|husband|friend|colleague|neighbou?r|mother|father|sister|brother|boss|accountant|agent|editor|son|daughter|mate|cousin|dentist|landlord)(?=[ ,]))|(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal) )?(?!(?:it|he|she|they|we|i|who|which|that|this|there) )(?:(?:[a-z][\\w-]*|[A-Z][\\w-]*(?:'s)?) ){0,3}(?:ministry|council|office|bureau|institute|agency|board|committee|commission|federation|league|club|union|party|government|organisers|management|consensus|review|report|study|survey|poll|exporter|broker|people|person|insiders?|sources?|officials?|executives?|lawyers?|doctors?|scientists|researchers|engineers|planners|model|models|team|watchdog|regulator|association|authority|department|university|mission|tribunal|court|ombudsman|spokes\\w+|officials?|lawyers?|analysts?|doctors?|plans?|documents?|figures|case)(?: (?:of|for|in|at|with|close to|familiar with|from) (?:[\\w'’-]+ ?){1,5})?)(?: (?:who|which|that) [^.,;]{3,60})?(?:, [^.;]{2,140}?,)?(?: (?:also|now|still|has|have|had|(?:is|are)(?! (?:expected|predicted|forecast|projected|estimated|believed|planned|told|noted|anticipated|assumed|announced|confirmed)\\b)|do|does))? (?:${VERB}|says?|shows?|wants?|ha(?:s|ve) ruled out|has EBIT|assumes?|raised its|cut its)\\b`);
export const TITLES = /^(?:(?:Governor|President|Prime Minister|Chancellor|Senator|Minister|Chairman|Chairwoman|Chair|Chief Executive|CEO|CFO|CTO|Secretary|Professor|Prof\.?|Dr\.?|Mr\.?|Mrs\.?|Cllr\.?|Councillor|Alderman|Ms\.?|Sir|Lord|General|Gen\.?|Sen\.?|Rep\.?|Gov\.?|Coach|Captain|Analyst|Economist|Founder|Vice|Deputy|Former|Finance|Foreign|Treasury|Defence|Defense) )+/;
const PLANS = /\b(?:plans?|aims?|intends?|is (?:planning|aiming|preparing)|are (?:planning|aiming|preparing)) to\b/;
const SELF = /\b(?:I|we|We|our|Our|my|My)\b(?:'(?:ll|d|m|re|ve))?(?: (?:\w+ ){0,2}(?:expect|predict|think|believe|forecast|bet|see|anticipate|call|view|base case|prediction|forecast|will|would))/;

/** "According to the council's traffic model": a house without its name. */
const ACCORDING_HOUSE = new RegExp(`\\b(?:[Aa]ccording to|in the view of|forecast by|predicted by) (?:the |an? |its )?(?<who>(?:[a-z][\\w-]* ){0,2}(?:council|office|ministry|agency|bureau|department|government|company|bank|firm|group|club|association|federation|authority|institute|regulator|operator|developer|union|league))\\b`);
const find = finder({ accordingHouse: ACCORDING_HOUSE, according: ACCORDING, plans: PLANS, accordingGroup: ACCORDING_GROUP, pollOf: POLL_OF, self: SELF, groupAt: GROUP_AT, before: BEFORE, after: AFTER, own: OWN, pronoun: PRONOUN, leads: LEADS, described: DESCRIBED, pronounOwn: PRONOUN_OWN });

/** "A spokesperson", "the club", "the report": the voice of a house that the text has named. */
const VOICE = /^(?:also )?(?:spokes\w+|club|report|study|survey|review)$/i;

/** Words that open sentences with a capital and name nobody. */
const NOBODY = /^(?:The|This|That|These|Those|It|He|She|They|We|I|You|If|But|And|So|In|By|As|At|On|For|From|When|While|Once|After|Before|Some|Many|Most|Few|All|No|Even|Still|Also|There|Here|What|Why|How|Expect|Others?|Both|One|Critics|People|Analysts|Economists|Experts|Investors|Polls?|Markets|Our|My|Its|His|Her|Their|Today|Now|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|However|Meanwhile|Instead|Overall|Although|Though|Because|Since|Until|Unless|Whether|Then|Yet|Or|Not|With|Without|Data|Table|Median|Target|Price|Revenue|EPS|Results|Odds|Competitors|Companies|Despite|According|Like|Unlike|Under|Among|Amid|Following|Given|Between|Over|About|Against|During|Without|Within|Through|Beyond|Besides|Similarly|Moreover|Furthermore|Additionally|Currently|Recently|Historically|Ultimately|Finally|First|Second|Third|Last|Next|Another|Several|Each|Every|Such|Other|Nobody|None|Nothing|Anyone|Everyone|Someone|Maybe|Perhaps|Of|To|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Will|Would|Could|Should|May|Might|Can|More|Less|Much|Only|Just|Even|Either|Neither|Asked|Speaking|Writing|Citing|Based|Yes|Sure|OK|Okay|Well|Oh)$/;

/** "Marta Oyelaran, who follows …", "Tobias Renn, a lawyer": brought in at the head of a sentence. */
const INTRODUCED = new RegExp(`^["(]?(?:[A-Z][\\w-]*(?: [a-z][\\w-]*){1,4} )?(?<name>${WORD}(?: ${WORD}){1,3}), (?:(?:now|once|then|formerly|until recently) )?(?:who|whose|an?|the|its|their|chief|head|senior|professor|director|founder|editor|president) `);

const SPOKE = '(?:said|says|say|told|tells|wrote|writes|argue[sd]?|warn(?:s|ed)?|predict(?:s|ed)?|add(?:s|ed)?|note[sd]?|insist(?:s|ed)?|claim(?:s|ed)?|explain(?:s|ed)?|admit(?:s|ted)?|conclude[sd]?|joke[sd]?|tweeted|posted|declared?|acknowledged|stated|replied|continued|recalled|suggested|maintains?|put it|put)';
const WHO = `(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:the|a|an|one|its|his|her|their) (?:[A-Z]\\w+-based )?(?:[a-z][\\w-]* ){0,3}[a-z][\\w-]+|(?:[a-z]+ )?${GROUP})`;
const APPOSED = '(?:, [^.;:"]{2,140}?,|,? (?:of|at|from|with) [^.;:",]{2,60},?)?';
const SAID_AFTER = new RegExp(`^[,.]?["']?,?\\s*(?:(?:${SPOKE}) (?:${NAME}'s? [a-z][a-z -]{2,60}, (?<name4>${NAME})|(?:the |an? |our |its )?(?:(?!(?:in|at|of|from|near|who|on|with) )[a-z][\\w'-]*,? ){0,6}(?!\\w+-based)(?<name>${NAME})|(?<who>${WHO}))|(?:(?:the |an? |our |its )?(?:${WORD} (?=[a-z]))?(?:[a-z][\\w'-]*,? ){0,6}(?<name2>${NAME})|(?:the |an? |its )?(?:[a-z][\\w-]* ){1,5}[a-z][\\w-]*, (?<name3>${NAME}),?|(?<who2>${WHO}))${APPOSED} (?:also |then |later |has |had |recently )?(?:${SPOKE})\\b)`);
const SAID_BEFORE = new RegExp(`(?:^|[.!?]["']? )(?:[A-Z]?[\\w'-]+ ){0,4}?(?<label>${NAME})${APPOSED}: ?$|(?:(?<name>${NAME})|\\b(?<who>${WHO}))${APPOSED} (?:also |then |later |has |had |recently |once )?(?:${SPOKE})\\b[^.;"]{0,80}$`);

/** The person whom a sentence brings in, though they say nothing in it. */
export function introducedInEnglish(text: string): string | null {
  const name = INTRODUCED.exec(text)?.groups?.name;
  if (named(name, '')?.kind === 'name') return name!;
  // "Marit Oyen of Fjordline pointed out": whoever a sentence is about.
  const [head] = mentionsIn(text, text, 'en');
  return head?.person && head.start < 2 ? head.name : null;
}

export function namedInEnglish(spaced: string, at: number): Named | null {
  // A link leaves gaps where its marks stood, and bold words keep theirs.
  const bare = (words: string): string => words.replace(/\*\*/g, '').replace(/ {2,}/g, ' ');
  const text = bare(spaced);
  const cue = text === spaced ? at : bare(spaced.slice(0, at)).length;
  const found = find(text);
  const according = found('according');
  const source = according && !found('plans') ? named(according.groups?.name, 'en/according to') : null;
  if (source) return source;
  const unnamed = found('accordingGroup');
  if (unnamed?.groups) return { kind: 'name', name: capital((unnamed.groups.group ?? unnamed.groups.group2) as string), rule: 'en/according to a group' };
  const house = found('accordingHouse')?.groups?.who;
  if (house && !found('plans')) return { kind: 'name', name: house, rule: 'en/described' };
  const polled = found('pollOf')?.groups?.group;
  if (polled) return { kind: 'name', name: capital(polled), rule: 'en/poll of a group' };
  if (found('self') && !/["]/.test(text)) return { kind: 'self', rule: 'en/first person' };
  const group = found('groupAt');
  // The pattern minds no case: "economists with end-2025 forecasts" names no house.
  const employer = group?.groups?.at && /^\p{Lu}/u.test(group.groups.at) ? group.groups.at : undefined;
  // "JPMorgan economists see" names the house, not the trade.
  if (group && (group.index <= cue + 2 || /, (?:[a-z]+ ){0,5}(?:the )?(?:\d+ )?$/.test(text.slice(0, group.index))) && (employer || !/[A-Z][\w&.'-]* $/.test(text.slice(0, group.index)))) return { kind: 'name', name: employer ?? capital(group.groups?.group as string), rule: 'en/group says' };
  let best: Named | null = null;
  for (let match = found('before'), n = 0; match && n < 12; match = BEFORE.exec(text), n++) {
    if (match.index > cue && cue > 0 && best) break;
    if (match.index > cue + 1) break;
    // "Surveyors at Tidemark": a trade at a house is the house.
    const trade = match.groups?.at && /^[A-Z][a-z]+s$/.test(match.groups?.name ?? '');
    best = named(trade ? match.groups?.at : match.groups?.name, `en/${(match.groups?.verb ?? 'says').split(' ').at(-1)}`) ?? best;
  }
  if (best) return best;
  const after = found('after');
  const later = after && named(bearerBehind(text, after) ?? after.groups?.name ?? after.groups?.name2, 'en/said after the quote');
  if (later) return later;
  const own = found('own');
  const owner = own && own.index <= cue + 1 ? named(own.groups?.name ?? own.groups?.name2, 'en/own forecast') : null;
  if (owner) return owner;
  const pronoun = found('pronoun');
  if (pronoun) return { kind: 'pronoun', words: capital(pronoun.groups?.who as string), rule: 'en/pronoun' };
  const lead = found('leads');
  if (lead?.groups?.name && lead.index + lead[0].length <= cue + 40) return named(lead.groups.name, 'en/subject and verb');
  const described = found('described');
  if (described?.groups?.who) {
    const name = described.groups.who.replace(/^(?:the|an?|one|my) /i, '').trim();
    return VOICE.test(name) ? { kind: 'pronoun', words: `The ${name.toLowerCase()}`, rule: 'en/described' } : { kind: 'name', name, rule: 'en/described' };
  }
  const possessive = found('pronounOwn');
  const whose = possessive?.groups?.who ?? possessive?.groups?.who2;
  return whose ? { kind: 'pronoun', words: { his: 'He', her: 'She', their: 'They', its: 'It' }[whose.toLowerCase()] ?? 'They', rule: 'en/own' } : null;
}

const SHOUTS_AFTER = new RegExp(`^ (?:(?:the |an? )?(?:[a-z]+ ){0,3}(?<name>${NAME})|(?<who>[Ss]?[Hh]e|[Tt]hey)) [a-z]+(?:s|ed)\\b`);

/** "…," Tveit shouts over the engine: who does whatever right behind spoken words that end in a comma or stop. */
export function behindEnglish(words: string): Named | null {
  const match = SHOUTS_AFTER.exec(words);
  return match?.groups?.who ? saidBy(match.groups.who, 'en/named after the quote') : named(match?.groups?.name, 'en/named after the quote');
}

const ROLE_AND_BEARER = new RegExp(`^(?:'s)? (?:[a-z-]+ ){0,3}?(?:director|chief|economist|analyst|strategist|head|professor|spokes\\w+|manager|president|editor|captain|coach|chair\\w*|secretary|minister|officer|researcher|partner|founder|forecaster|meteorologist|boss|owner|agent)(?: of [a-z]+)? (?<bearer>${NAME})`);

/** "said Datavox director Ines Holm": the one who bears the role behind the house's name. */
function bearerBehind(text: string, match: RegExpExecArray): string | undefined {
  return match.groups?.name === undefined || !match[0].endsWith(match.groups.name) ? undefined : ROLE_AND_BEARER.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 90))?.groups?.bearer;
}

/** Who is named right behind a quotation: ", said Dana Wu", " Dana Wu, its chief executive, told reporters". */
export function saidAfterEnglish(words: string): Named | null {
  const match = SAID_AFTER.exec(words);
  const who = (match && bearerBehind(words, match)) ?? match?.groups?.name ?? match?.groups?.name2 ?? match?.groups?.name3 ?? match?.groups?.name4;
  if (who) return /^(?:I|We)$/.test(who) ? { kind: 'self', rule: 'en/said after the quote' } : named(who, 'en/said after the quote');
  const said = match?.groups?.who ?? match?.groups?.who2;
  return said ? saidBy(said, 'en/said after the quote') : null;
}

const CLOSES = new RegExp(`,["']? (?:(?:${SPOKE}|reckons?|thinks?|believes?|found) (?:the |an? )?(?:[a-z][\\w-]* ){0,4}(?<name>${NAME})|(?:the |an? )?(?:(?:[a-z-]+ ){0,3}?(?<name2>${NAME})|(?<who>${WHO}))${APPOSED} (?:${SPOKE}|reckons?|thinks?|believes?|found))(?: [^,.;]{0,40})?[.]?["']?$`);

/** Who is named at the end of a sentence for all of it: "…, poll medians found.", "…, said Dana Wu." */
export function closesEnglish(words: string): Named | null {
  const match = CLOSES.exec(words);
  const who = match?.groups?.name ?? match?.groups?.name2;
  if (who) return named(who, 'en/said at the end');
  return match?.groups?.who ? saidBy(match.groups.who, 'en/said at the end') : null;
}

/** Who is named right before a quotation: "Dana Wu said: ", "As Wu put it, ". */
export function saidBeforeEnglish(words: string): Named | null {
  const match = SAID_BEFORE.exec(words);
  const who = match?.groups?.name ?? match?.groups?.label;
  if (who) return named(who, 'en/said before the quote');
  const said = match?.groups?.who;
  return said ? saidBy(said, 'en/said before the quote') : null;
}

function saidBy(words: string, rule: string): Named | null {
  if (/^(?:i|we)$/i.test(words)) return { kind: 'self', rule };
  const group = new RegExp(`^(?:\\w+ ){0,3}${GROUP}$`, 'i').test(words);
  return group ? { kind: 'name', name: capital(words), rule } : { kind: 'pronoun', words: capital(words), rule };
}

function named(words: string | undefined, rule: string): Named | null {
  if (!words) return null;
  // "said Bo Lind. The quay …": the name ends with its sentence.
  const parts = words.replace(/(?<=[a-z]{3})\. [A-Z].*$/, '').replace(/'s?$/, '').replace(/[.,]$/, '').split(' ');
  // "Without Raikes I doubt": the one who speaks stands last, whoever is named in front.
  if (parts.length > 1 && /^(?:I|We)$/.test(parts.at(-1) as string)) return { kind: 'self', rule };
  while (parts.length > 1 && /^(?:He|She|They|It)$/.test(parts.at(-1) as string)) parts.pop();
  while (parts.length && (NOBODY.test(parts[0] as string) || /n't$|^(?:I|We|He|She|They|It|You|That|There)'/.test(parts[0] as string))) parts.shift();
  const name = parts.join(' ').replace(/^(?:of|de|the|for|and|&) /, '').replace(TITLES, '').replace(LEADING_TRADE, '').replace(/ (?:CEO|Chief|President|Analyst|Economist)$/, '');
  return name.length > 1 && /[A-Za-z]{2}/.test(name) && !/-(?:based|born|listed|owned|backed|led)$/.test(name) ? { kind: 'name', name: bearerOf(name), rule } : null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

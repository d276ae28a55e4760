import type { CueKind } from './cue.ts';

/** A sentence without any of these holds no cue: the cheap question asked first. */
export const HINT_EN = /\b(?:will|won't|shall|going to|expect|predict|forecast|anticipat|foresee|project|estimat|likel|unlikel|probab|chance|odds|set to|poised|due to|bound|slated|schedul|track|course|pace|may|might|could|should|would|plan|aim|intend|target|vow|pledg|promis|commit|hope|seek|bet|destined|doomed|certain|guarantee|never|no longer|by|before|within|next|in|until|over|coming|20\d\d)|'ll\b|'d\b/i;

const BE = "(?:is|are|am|was|were|be|been|being|'s|'re|'m|isn't|aren't|remains?|looks?|seems?|appears?|stays?)";
/** English words that look ahead, by kind. Order is of no meaning. */
export const CUES_EN: [RegExp, CueKind][] = [
  [/\b(?:\d{1,3}(?:\.\d+)?\s?(?:%|percent)|\w+[ -](?:in|out[ -]of)[ -]\w+)[\s-](?:\w+\s)?(?:chance|probability|likelihood|odds)\b|\b(?:chances|odds|probability|likelihood) (?:of|that|are|is)\b|\b(?:good|strong|slim|little|no|remote|real|serious|high|low) (?:chance|probability|likelihood|possibility)\b/gi, 'odds'],
  [/\b(?:most likely|likeliest|most probable|base-?\s?case|central) (?:outcome|scenario|case|result|path|winner|candidate)\b(?:\s(?:is|remains))?|\b(?:my|our) (?:bet|prediction|forecast|call|view|guess) (?:is|:)/gi, 'odds'],
  [/(?<!\b(?:[Tt]he|[Aa]n?|[Ff]ree|political|good|strong|own|[Hh]is|[Tt]heir|her|its|public|popular|last|iron|of) )\b(?:will|won't|shall|shan't)\b(?! (?:and testament|power|to (?:live|power|win|fight)\b))|(?<=\w)'ll\b/g, 'call'],
  [new RegExp(`\\b${BE}\\s(?:not\\s|now\\s|still\\s|also\\s|probably\\s|almost\\s|all but\\s|widely\\s|certainly\\s)?going to\\s(?=[a-z])|\\bgonna\\b`, 'gi'), 'call'],
  [new RegExp(`\\b${BE}\\s(?:\\w+\\s){0,2}(?:set|poised|due|bound|slated|scheduled|on track|on course|on pace|destined|doomed|certain|sure|unlikely|likely|expected|forecast|projected|predicted|anticipated|tipped|headed|heading|about) (?:to|for)\\b(?! (?:the (?:decline|fact|lack|rise|fall)|higher|lower|weak|strong))`, 'gi'), 'call'],
  [/\b(?:I|we|he|she|they)(?:'d| would) (?:also )?be (?:very |quite |genuinely |really )?(?:surprised|astonished|amazed|shocked|stunned|disappointed) if\b|\b(?:is|are|was|were) (?:in for|on the way|just around the corner|in the post|around the corner)\b|\bon (?:present|current) (?:form|trends?)\b|\bthe next (?:move|step|cut|hike) (?:is|will be) (?:up|down|a |in )|\b(?:is|are) (?:coming|looming|over the horizon|inevitable|imminent|only a matter of time|a matter of time|here to stay)\b/gi, 'call'],
  [/\b(?:do|does|did)(?:n't| not) (?:\w+ )?(?:see|expect|foresee|anticipate|imagine|envisage|believe|think)\b|\b(?:gives?|gave) (?:it|him|her|them) (?:until|a (?:year|month|week)|\w+ (?:years?|months?|weeks?))\b|\bput me down for\b|\bconsensus (?:has|is for|sits at|stands at|calls for|expects|estimates?)\b|\b(?:kept|keeps|maintained|maintains|reiterated|reaffirmed|confirmed|raised|lowered|cut|lifted|trimmed|narrowed|upgraded|downgraded) (?:its|their|his|her|the|our) (?:\w+[ -]){0,4}(?:guidance|forecasts?|outlook|targets?|estimates?|projections?|expectations?)\b/gi, 'expect'],
  [/\b(?:unlikely|likely|expected|projected|forecast|predicted|poised|set|bound|slated|scheduled) to [a-z]+/gi, 'call'],
  [/^(?:but |and |so |also,? )?(?:expect|look for|watch for|count on|don't expect|do not expect|get ready for|brace for|prepare for)\b/gi, 'expect'],
  [/\b(?:expects?|expecting|expected|predicts?|predicting|predicted|anticipates?|anticipated|foresees?|foresaw|prophes\w+) (?=that|the|a|an|it|its|his|her|their|to|[A-Z]|\$|\d|no|more|another|about|some|at|this|these|prices|rates|growth|demand|sales|inflation|revenue)/gi, 'expect'],
  [/\b(?:forecasts?|forecasted|projects|projected|estimates?|estimated|sees|bets?|betting|believes?|believe|thinks?|reckons?|guess|guarantees?) (?=that|the|a|an|it|[A-Z$]|\d|we|they|he|she|no)/g, 'expect'],
  [/(?<=\b[A-Z][\w.&'-]{0,24} )(?:forecasts|projects|sees|estimates|anticipates)(?= )|\bpric(?:es|ed|ing) in\b/g, 'expect'],
  [/\b(?:forecasts?|projections?|estimates?|predictions?|targets?|outlook|guidance|price target)\b[^.;]{0,48}?\b(?:to|at|of|is for|are for|calls? for) (?=about |around |between |a |\$|€|£|¥|\d|[a-z]+ to )/gi, 'expect'],
  [/\b(?:vows?|vowed|pledges?|pledged|promises?|promised|commits?|committed|guarantees?|swears?|undertakes?|undertook) (?:to|that|not)\b/gi, 'commitment'],
  [/\b(?:plans?|planning|planned|aims?|aiming|intends?|targets|targeting|hopes?|hoping|wants?|seeks?|is preparing|are preparing|proposes?|schedul\w+|considers?|means?|is meaning) (?:to|for|on)\b|\b(?:his|her|their|its|the|our|my) (?:plan|aim|goal|intention|target|idea|ambition) (?:is|remains) to\b/gi, 'plan'],
  [/(?<!\b(?:that|which|who|it) )\b(?:could|might)\b(?! (?:not )?have\b)|(?<=[a-z)"',] )may\b(?! (?:not )?have\b)/g, 'modal'],
  [/\bshould (?=(?:\w+ly )?(?:[a-z]+ (?:by|in|next|within|before|this|later)\b|ease|add|rise|fall|grow|reach|improve|recover|boost|support|drop|decline|increase|narrow|widen|benefit|lift|hit|exceed|return|climb|peak|accelerate|slow|double|moderate|stabili[sz]e|be (?:at|able|in place|ready|complete|finished|back|available|enough)))/g, 'call'],
  [/\b(?:is|are|becomes?) (?:possible|plausible|conceivable)\b|^possible\b|\b(?:maybe|perhaps|possibly|probably|likely|almost certainly|inevitably)\b/gi, 'modal'],
  [/\bwould\b(?! (?:have|like|rather|be (?:nice|great|wrong)))|(?<=\w)'d (?=be|see|rise|fall|win|reach|cut|raise|launch)\b/g, 'would'],
];

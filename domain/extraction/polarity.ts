import type { Language } from '#domain/articles/article.ts';
import type { Span } from '#domain/articles/sentences.ts';

export type Polarity = { deny: boolean; /** A turn of phrase for the failure of what was said before: 牛皮吹破, "a pipe dream". */ idiom: boolean };

/**
 * Whether the claim says that something will not happen. Only the main clause counts: a negation inside the condition does not.
 * `cue` is the place of the cue; English negation stands at it, Chinese before or inside it.
 */
export function polarityOf(folded: string, language: Language, cue: Span, outside: (at: number) => boolean): Polarity {
  const idiom = (language === 'en' ? EN_IDIOM : ZH_IDIOM).exec(folded);
  if (idiom && outside(idiom.index)) return { deny: true, idiom: true };
  const text = withoutTwice(folded, language);
  return { deny: language === 'en' ? deniedEnglish(text, cue) : deniedChinese(text, cue, outside), idiom: false };
}

/** The same text, with blanks where two denials take each other back: "never fails to", "not unlikely", 不可能不, 并非不会. */
export function withoutTwice(folded: string, language: Language): string {
  return folded.replace(language === 'en' ? EN_TWICE : ZH_TWICE, (words) => ' '.repeat(words.length));
}

const EN_TWICE = new RegExp([
  String.raw`\b(?:not|never|cannot|\w+n't) (?:\w+ly |ever |now )?(?:fail(?:s|ed)? to|not)\b`,
  String.raw`\b(?:no|none|nobody|no one|neither|nothing|few) (?:[\w-]+ ){0,4}(?:will|would|can|could|shall|should|may|might|is going to|are going to) (?:\w+ly |ever )?fail to\b`,
  String.raw`\b(?:cannot|can't|could not|couldn't) (?:help )?but\b`,
  String.raw`\b(?:not|never|isn't|aren't|hardly) (?:at all |that |so |very |entirely )?(?:unlikely|improbable|implausible)\b`,
  String.raw`\b(?:nobody|no one|few|few people|do not|don't|does not|doesn't|did not|didn't|cannot|can't) (?:\w+ly )?doubts?\b|\b(?:no|little|without|beyond) (?:\w+ )?doubt\b`,
].join('|'), 'gi');

const EN_IDIOM = /\b(?:pipe dream|pie in the sky|dead (?:in the water|on arrival)|come to nothing|go nowhere|fall flat|fall short|miss (?:its|the|their) (?:target|goal|deadline)|not (?:a )?chance|when hell freezes|never see the light of day|fall through|off the table)\b/i;
const ZH_IDIOM = /牛皮[^，。]{0,6}吹?破|打水漂|泡汤|落空|黄了|成(?:为)?泡影|化为乌有|无从谈起|没戏|遥遥无期|[窟填][^，。]{0,6}不上|无法(?:兑现|实现|完成|达成)|难以(?:兑现|实现|完成|达成|如愿)/;

function deniedEnglish(text: string, cue: Span): boolean {
  const words = text.slice(cue.start, cue.end);
  const after = text.slice(cue.end, cue.end + 32);
  const before = text.slice(Math.max(0, cue.start - 40), cue.start);
  if (/\b(?:won't|shan't|isn't|aren't|unlikely|don't|do not|not|little chance|slim chance|low chance|remote (?:chance|possibility)|no chance|low (?:probability|likelihood)|no (?:possibility|likelihood))\b/i.test(words)) return true;
  if (/\b(?:surprised|astonished|amazed|shocked|stunned) (?:if|by)\b|\bruled out\b|\b(?:don't|doesn't|do not|does not|did not) (?:\w+ )?(?:see|expect|think|believe|foresee|imagine)|improbable|out of (?:character|the question)/i.test(words + after)) return true;
  if (/\b(?:hardly any|next to no|little|no|not a|hasn't a|haven't a) (?:prospect|chance|hope|likelihood|way|sign)|\bno (?:cure|end|deal|relief|recovery|return)\b|hold your breath|hard to see how|\bdoubts?\b|going (?:anywhere|away)|off the table|coming back$|happening$|best days are behind/i.test(words)) return !/(?:is|are) (?:coming back|happening)/i.test(words);
  if (/^\s(?:\w+ly )?(?:(?:be )?no|not|never|no longer|hardly|cease|fail|refuse|refrain|stop short)\b/i.test(after)) return true;
  return /\b(?:no(?! (?:more|less|fewer|later|sooner|doubt|better|worse)\b)|nobody|no one|none|neither|nothing|never|don't|doesn't|do not|does not|not|few) (?:\w+ ){0,4}$/i.test(before) || /\b(?:doubt|doubts|ruled? out)\b/i.test(before);
}

/** 很不一样, 会不错: words with 不 that deny nothing. */
const DENIES_NOT = '(?:断|少|仅|但|同(?!意)|只|变|止|动产|得不|排除|低于|少于|超过|到|一样|一般|错(?!过)|光|单|久|小|轻(?!易|松)|俗|菲|凡|乏|料|安(?!装|排|置|放)|满(?!足|员|载|额)|良|幸|利(?!用)|适(?!用|合|应)|平[静衡等凡坦]|稳|景气|确定|可或缺|足)';
const DENIES_NOTHING = new RegExp(`^${DENIES_NOT}`);
const DENIED_BEHIND = new RegExp(`^(?:都|也|还|就|是|会|能|将|仍|仍然|再|很|绝|并|暂时?|短期内?){0,3}(?:不(?!${DENIES_NOT})|没有|没|无法|难以?(?!度|题|看|受|过|[，。；！、的]|$|[^，。赢胜涨跌降升活守达成回][，。；！])|避免|停止|拒绝)`);

const ZH_TWICE = new RegExp(`(?:(?:不[会能]|不(?:太|大)?可能|未必|不见得)(?:再|就|都|也|还)?|很难|难以|无法|没法)(?:不(?!${DENIES_NOT})|没(?!完|事))|(?:并非|绝非|(?<!是)不是)(?:就|一定)?不(?:会|能)|不得不`, 'g');

function deniedChinese(text: string, cue: Span, outside: (at: number) => boolean): boolean {
  const words = text.slice(cue.start, cue.end);
  const clause = text.slice(Math.max(text.lastIndexOf('，', cue.start), text.lastIndexOf('：', cue.start), -1) + 1, cue.end + 14);
  // 一点都不奇怪, 并非不可能: two denials affirm; 不变 is what will be.
  if (/一点[都也]不(?:奇怪|意外)|不(?:意外|奇怪|足为奇)|[并绝]非不可能|不无可能|不是不可能|就不错了|说不定|不成问题|问题不大|不算难/.test(clause)) return false;
  if (/(?:可能性?|概率|机会|几率|机率|希望)[^，。；]{0,4}(?:不大|很小|较小|不高|渺茫|甚微|极低|微乎其微)/.test(text.slice(cue.start))) return true;
  if (/没有(?:任何|一[个家位只]|哪)[^，。]{0,12}$/.test(text.slice(0, cue.start))) return true;
  if (/很难(?!看|受|过|说|讲)|恐难|不易|想都别想|想都不[要用]想|休想|别想|没戏|别(?:再)?指望|谈不上|看不到|不看好|，难$/.test(words) && !/难看/.test(text.slice(cue.start, cue.end + 2))) return true;
  if (/不太可能|不大可能|不可能|几乎不可能|绝无|难以|恐难|小概率|微乎其微|未必|不见得|不再|再无|没人再|不大|较小|很小/.test(words)) return true;
  // 将不会: the cue ends where the denial begins.
  if (words.endsWith('不') && !DENIES_NOTHING.test(text.slice(cue.end))) return true;
  if (/[\u4e00-\u9fff]不[\u4e00-\u9fff]/.test(words) && !/排除/.test(words)) return true;
  const before = text.slice(Math.max(0, cue.start - 6), cue.start);
  const after = text.slice(cue.end, cue.end + 10);
  if (/我(?:个人)?(?:看|觉得|想|认为)?(?:不会|未必|不信|不这么看)[。！]?$/.test(text)) return true;
  if (/不(?:认为|觉得|相信|看好|指望)/.test(text.slice(0, cue.start + 2))) return true;
  if (/(?:不|绝不|决不|不太|不大|并不|没有?|无法|未必|不见得)(?:再)?$/.test(before) && outside(cue.start)) return true;
  return DENIED_BEHIND.test(after);
}

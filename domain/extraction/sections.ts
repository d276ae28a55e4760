import { mentionsIn } from './mentions.ts';
import { rememberedOf } from './remembered.ts';

const LINE = /^(?:#{2,6} |\*\*)(?:\d{1,2}[.)] )?(?<name>[\p{Lu}][\p{L}.'’&-]*(?: (?:of |de |van |von |and |& )?[\p{Lu}][\p{L}.'’&-]*){0,4})(?<role>, [^*\n#]{3,90})?(?:\*\*)?$/gmu;
/** Sections of a page that are no voices. */
const NO_VOICE = /^(?:The|What|How|Why|Where|When|Who|In|On|My|Our|A|An|Our|Key|About|Conclusion|Summary|Introduction|Background|Outlook|Forecasts?|Predictions?|Results?|Methodology|Coming|Looking|Bottom|Final|Related)\b/;

/**
 * A round-up that gives each house or person a section of its own: the names that stand as headings, three at least.
 * "**Corvane Bank** … They add that a slide would not surprise them."
 */
const voices = rememberedOf((text): string => {
  const found: { name: string; role: boolean; person: boolean }[] = [];
  for (const { groups } of text.slice(0, 60_000).matchAll(LINE)) {
    const name = groups?.name ?? '';
    if (NO_VOICE.test(name) || !(groups?.role || name.includes(' '))) continue;
    const [mention] = mentionsIn(name, name, 'en');
    if (mention?.name === name) found.push({ name, role: groups?.role !== undefined, person: mention.person });
  }
  // Two capitals may be anything ("Stock Markets"): a house's word or a role says what the headings are.
  const sure = found.filter(({ role, person }) => role || !person).length;
  return found.length >= 3 && sure * 2 >= found.length ? found.map(({ name }) => name).join('\n') : '';
});

/** Whose section a sentence stands in, by the heading above it; null on a page that is not built so. */
export function voiceOfSection(headings: string[], text: string): string | null {
  const heading = (headings.at(-1) ?? '').replace(/\*\*/g, '');
  const name = /^(?:\d{1,2}[.)] )?(?<name>[^,]{3,60})/.exec(heading)?.groups?.name?.trim() ?? '';
  return name && voices(text).split('\n').includes(name) ? name : null;
}

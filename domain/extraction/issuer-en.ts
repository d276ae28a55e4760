import { rememberedOf } from './remembered.ts';

const NAME = "[\\p{Lu}\\d][\\p{L}\\d.'’&-]*(?: (?:of |and |& )?[\\p{Lu}\\d][\\p{L}\\d.'’&-]*){0,5}";
/** "MARROW FALLS, November 12, 2026 -- Brightwell Cold Chain Inc. (BCCI), an operator of …, today announced results": how a company's own release opens. */
const RELEASE = new RegExp(`^[^\\n]{0,90}?(?:--|—|–|\\/PRNewswire\\/|\\(GLOBE NEWSWIRE\\)|\\(BUSINESS WIRE\\))[ -–—]{0,4}(?<name>${NAME})(?:,? \\([^)\\n]{2,60}\\))?(?:,? [^.\\n]{3,160}?,)? (?:today |has |on \\w+day )?(?:announce[sd]?|reported|reports|released|provided|unveiled|confirmed|declared|published) `, 'mu');
const LEGAL = /,? (?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|LLC|LLP|AG|SE|NV|N\.V|SA|S\.A|AB|ASA|Co)\.?$/;

/** Who issues the announcement that a page prints: it speaks wherever nobody else does. Null for any other page. */
export const issuerOf = rememberedOf((text): string | null => RELEASE.exec(text.slice(0, 1_600))?.groups?.name?.replace(LEGAL, '').replace(/[.,]$/, '') ?? null);

import { rememberedOf } from './remembered.ts';

const GROUP = 'economists|analysts|strategists|traders|forecasters|respondents|experts|brokers|fund managers';
const POLL = new RegExp(`\\b(?:survey|poll|polling) of (?:[a-z]+ )?(?:\\d+ )?(?:[a-z-]+ )?(?<one>${GROUP})\\b|\\b\\d+ (?:[a-z-]+ )?(?<two>${GROUP}) (?:polled|surveyed|took part)\\b`, 'i');
const GUIDES = /\b(?:lifts?|cuts?|raises?|trims?|narrows?|keeps?|sees|view|outlook|guidance|profits?|earnings|results|forecasts?|sales|quarter|q[1-4])\b/i;
const LISTED = /\b(?<name>[A-Z][\w&'’-]*(?: (?:and |& |of )?[A-Z][\w&'’-]*){0,4}(?: (?:Inc|Corp|Co|Ltd|plc|AG|SE|NV|SA|ASA|AB)\.?)?) \((?:[A-Z]{2,6}: ?)?[A-Z]{2,5}(?:\.[A-Z]{1,2})?\)/;

/** Whom a page polls: "a survey of 22 analysts". What it tells in the passive is theirs. Null for any other page. */
export const polledBy = rememberedOf((text): string | null => {
  const found = POLL.exec(text.slice(0, 1_500))?.groups;
  return found?.one ?? found?.two ?? null;
});

/** The listed company whose guidance a page reports: named with its ticker at the head of a page on results. */
export const guidedBy = rememberedOf((text): string | null => (GUIDES.test(text.slice(0, 160)) ? (LISTED.exec(text.slice(0, 900))?.groups?.name ?? null) : null));

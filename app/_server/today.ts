import { dayIn, dayOf, type Day } from '#domain/articles/day.ts';

/** The day on which the page is asked for, in UTC. */
export const today = (): Day => dayOf(new Date());

/** The day on which the page is asked for, in the zone of a question. */
export const todayIn = (zone: string): Day => dayIn(new Date(), zone);

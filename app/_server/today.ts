import { dayOf, type Day } from '#domain/articles/day.ts';

/** The day on which the page is asked for, in UTC. */
export const today = (): Day => dayOf(new Date());

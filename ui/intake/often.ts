import { counted, say } from '#words/say.ts';

/** How often a feed is asked: "every hour", "every 15 minutes", "every 2 days". */
export function oftenWords(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? say('every day') : counted(minutes / 1440, '', 'every {n} days');
  if (minutes % 60 === 0) return minutes === 60 ? say('every hour') : counted(minutes / 60, '', 'every {n} hours');
  return counted(minutes, 'every minute', 'every {n} minutes');
}

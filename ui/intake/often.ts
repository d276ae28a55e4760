/** How often a feed is asked: "every hour", "every 15 minutes", "every 2 days". */
export function oftenWords(minutes: number): string {
  for (const [size, unit] of [[1440, 'day'], [60, 'hour']] as const) {
    if (minutes % size === 0) return minutes === size ? `every ${unit}` : `every ${minutes / size} ${unit}s`;
  }
  return minutes === 1 ? 'every minute' : `every ${minutes} minutes`;
}

/** How one forecaster stands: `score` is the mean Brier score, 0 to 1, lower is better; `right` of `calls` that took a side. */
export type Stand = { score: number | null; rank: number | null; scored: number; right: number; calls: number; void: number; open: number };

/** What a change would do to one forecaster. */
export type Effect = { id: string; name: string; before: Stand; after: Stand };

/** Whether the page behind a piece of evidence is kept, since when, or why it could not be. */
export type PageState = { evidenceId: string; kept: boolean; at: string; failure: string | null };

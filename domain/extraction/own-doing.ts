/** What speakers say of their own doings: whoever says so can see to it, so that such words are kept apart from forecasts of what others do. */
export const OWN_DOINGS = ['commitment', 'plan'] as const;

export function isOwnDoing(kind: string | undefined): boolean {
  return OWN_DOINGS.some((own) => own === kind);
}

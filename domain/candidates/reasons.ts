import { z } from 'zod';
import { rejectReasonWords, type RejectReason } from './reason-words.ts';

export { rejectReasonWords, type RejectReason };

/** Kept, so that "how much can be checked at all" is a statistic. */
export const rejectReason = z.enum(Object.keys(rejectReasonWords) as [RejectReason, ...RejectReason[]]);

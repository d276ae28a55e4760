import { doctor, record, user } from './keeping.ts';
import { edit } from './edit.ts';
import { extract } from './extract.ts';
import { articles, ingest, tell } from './intake.ts';
import { leaderboard } from './leaderboard.ts';
import { predictions, reopen, resolve } from './record-of-calls.ts';
import { rebuild, reread } from './reread.ts';
import { review } from './review.ts';
import { secondReading } from './second-reading.ts';
import type { ShellCommand } from './usage.ts';

/** Every shell word of `hindcast`, in the order of the road. */
export const commands: Record<string, ShellCommand> = { ingest, extract, articles, tell, 'second-reading': secondReading, review, reread, predictions, edit, resolve, reopen, leaderboard, record, user, doctor, rebuild };

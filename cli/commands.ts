import { accept, doctor } from './doctor.ts';
import { aftermath } from './aftermath.ts';
import { condition } from './condition.ts';
import { due, snooze } from './due.ts';
import { confirm, dispute, settle } from './second-looks.ts';
import { edit } from './edit.ts';
import { record } from './keeping.ts';
import { extract } from './extract.ts';
import { feeds, opml } from './feeds.ts';
import { intake } from './intake-queue.ts';
import { articles, ingest, tell } from './intake.ts';
import { leaderboard } from './leaderboard.ts';
import { predictions, reopen, resolve } from './record-of-calls.ts';
import { rebuild, reread } from './reread.ts';
import { review } from './review.ts';
import { secondReading } from './second-reading.ts';
import { trail } from './trail.ts';
import type { ShellCommand } from './usage.ts';
import { user } from './user.ts';

/** Every shell word of `hindcast`, in the order of the road. */
export const commands: Record<string, ShellCommand> = { ingest, intake, feeds, opml, extract, articles, tell, 'second-reading': secondReading, review, reread, predictions, edit, due, snooze, resolve, reopen, confirm, dispute, settle, condition, aftermath, leaderboard, record, user, trail, doctor, accept, rebuild };

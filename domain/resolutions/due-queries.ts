import { desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { evidencePages, questionConditions, snoozes } from '#db/resolution-schema.ts';
import { evidence, forecasters, forecasts, questions, questionVersions, resolutionEvidence, resolutions, withdrawals } from '#db/schema.ts';
import { addDays, type Day } from '#domain/articles/day.ts';
import { isUnder } from '#domain/predictions/topic-queries.ts';
import { dueReason, SOON_DAYS, type DueCounts, type DueReason, type DueRow } from './due.ts';
import { isStanding, lastNoted } from './queries.ts';
import { recordBasis } from './resolution.ts';

export type DueFilters = { today: Day; days?: number | undefined; reason?: DueReason | undefined; topic?: string | undefined; by?: string | undefined; snoozed?: boolean | undefined; after?: string | undefined; limit?: number | undefined };

/** The questions that wait for an editor, the most pressing first; those put off only where they are asked for. One statement. */
export function dueQuestions(db: Reader, filters: DueFilters): DueRow[] {
  const { reason, snoozed = false, after, limit = 50 } = filters;
  const [rank, windowTo, id] = after?.split('~') ?? [];
  const rows = db.all<Flagged>(sql`${flagged(filters)} select *, ${said} from flagged where place is not null and snoozed = ${snoozed ? 1 : 0}
    ${reason ? sql`and ${flag(reason)} = 1` : sql``} ${after ? sql`and (place, windowTo, id) > (${Number(rank)}, ${windowTo ?? ''}, ${id ?? ''})` : sql``}
    order by place, windowTo, id limit ${limit}`);
  return rows.map(rowOf);
}

/** How many wait for each reason, those put off apart. One statement. */
export function dueCounts(db: Reader, filters: Omit<DueFilters, 'reason' | 'snoozed' | 'after' | 'limit'>): DueCounts {
  const each = sql.join(dueReason.options.map((reason) => sql`coalesce(sum(${flag(reason)} and not snoozed), 0) as ${sql.raw(reason)}`), sql`, `);
  return db.get<DueCounts>(sql`${flagged(filters)} select ${each}, coalesce(sum(not snoozed), 0) as "all", coalesce(sum(snoozed), 0) as snoozed, coalesce(sum(snoozed and overdue), 0) as snoozedOverdue from flagged where place is not null`)!;
}

/** How many questions press: overdue or disputed, and not put off. For the header of every page. */
export function duePressing(db: Reader, today: Day): number {
  const { overdue, disputed } = dueCounts(db, { today, days: 0 });
  return overdue + disputed;
}

/** Where a list goes on after this row. */
export function placeOf({ reasons, windowTo, id }: DueRow): string {
  return `${dueReason.options.indexOf(reasons[0]!)}~${windowTo}~${id}`;
}

export async function latestSnooze(db: Reader, questionId: string) {
  const [row] = await db.select().from(snoozes).where(eq(snoozes.questionId, questionId)).orderBy(desc(snoozes.id)).limit(1);
  return row ?? null;
}

type Flagged = Omit<DueRow, 'reasons' | 'forecasters' | 'condition'> & Record<DueReason, 0 | 1> & { forecasters: string; conditionState: DueRow['condition'] };

function rowOf(row: Flagged): DueRow {
  const { id, claim, claimZh, language, topic, windowFrom, windowTo, statusQuo, outcome, conditionState: condition, conditionId, conditionClaim, conditionClaimZh, conditionLanguage, noted, unkept, snoozedUntil, snoozedBy, snoozeReason, forecasts: n } = row;
  return {
    id, claim, claimZh, language, topic, windowFrom, windowTo, statusQuo, outcome, condition, conditionId, conditionClaim, conditionClaimZh, conditionLanguage, noted, unkept, snoozedUntil, snoozedBy, snoozeReason, forecasts: n,
    reasons: dueReason.options.filter((reason) => row[reason] === 1), forecasters: JSON.parse(row.forecasters) as DueRow['forecasters'],
  };
}

const flag = (reason: DueReason) => sql.raw(reason);
const last = (of: SQL, table: SQL, key: SQL) => sql`not exists (select 1 from ${table} l where l.${key} = ${of}.${key} and l.id > ${of}.id)`;
const spoken = sql`from ${forecasts} f where f.question_id = q.id and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)`;
const cites = sql`select e.id, e.quality from ${resolutionEvidence} c join ${evidence} e on e.id = c.evidence_id where c.resolution_id = r.id`;
const pageOf = (status: 'kept' | 'failed') => sql`exists (select 1 from (${cites}) its join ${evidencePages} p on p.evidence_id = its.id where p.status = ${status})`;
// What a record brought decided is no work for anybody here.
const ofRecord = sql`(r.recorded_by_id is null and r.supersedes = 'first ' || q.id and r.known_on_basis in (${recordBasis.event}, ${recordBasis.deadline}))`;

// What a row shows beside its flags.
const ofCondition = (column: 'claim' | 'claim_zh' | 'language') => sql`(select l.${sql.raw(column)} from ${questionVersions} l join ${questions} lq on lq.id = l.question_id and lq.version = l.version where l.question_id = conditionId)`;
const said = sql`${ofCondition('claim')} as conditionClaim, ${ofCondition('claim_zh')} as conditionClaimZh, ${ofCondition('language')} as conditionLanguage,
  (select count(*) from ${forecasts} f where f.question_id = flagged.id and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)) as forecasts,
  (select json_group_array(json_object('id', b.id, 'name', b.name)) from (select distinct b.id, b.name from ${forecasts} f join ${forecasters} b on b.id = f.forecaster_id where f.question_id = flagged.id
    and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id) order by b.name, b.id limit 4) b) as forecasters`;

// Each question that somebody spoke of, or that another waits for, with how it stands and which reasons hold. Facts in `seen`, judgements in `flagged`.
function flagged({ today, days = SOON_DAYS, topic, by }: DueFilters): SQL {
  const soonest = addDays(today, days);
  return sql`with seen as (
    select q.id, v.claim, v.claim_zh as claimZh, v.language, v.topic, v.window_from as windowFrom, v.window_to as windowTo, v.status_quo as statusQuo, r.outcome, r.annul_reason as annulledFor, r.caused_by as causedBy, k.condition_id as conditionId,
      r.outcome is null or r.outcome = 'reopened' as undecided,
      case when k.condition_id is null then null when rc.outcome is null or rc.outcome in ('reopened', 'disputed') then 'waits' when rc.outcome = k.needs then 'holds'
        when rc.outcome in ('yes', 'no') or rc.annul_reason = 'condition-failed' then 'failed' else 'unclear' end as condition,
      ${lastNoted(sql`q.id`)} as noted,
      case when r.outcome in ('yes', 'no', 'partly', 'value', 'annulled') and r.caused_by is null and not ${pageOf('kept')} then
        (select p.failure from (${cites}) its join ${evidencePages} p on p.evidence_id = its.id where p.status = 'failed' order by p.id desc limit 1) end as unkept,
      r.outcome in ('yes', 'no', 'partly', 'value', 'annulled') and r.caused_by is null and not ${ofRecord} and not exists (select 1 from (${cites}) its where its.quality <> 'secondary') as secondHand,
      s.until > ${today} and (r.recorded_at is null or s.at > r.recorded_at) as putOff, s.until as until, s.by as snoozedBy, s.reason as snoozeReason
    from ${questions} q join ${questionVersions} v on v.question_id = q.id and v.version = q.version
    left join ${resolutions} r on r.question_id = q.id and ${isStanding(sql`r`)}
    left join ${questionConditions} k on k.question_id = q.id and ${last(sql`k`, sql`${questionConditions}`, sql`question_id`)}
    left join ${resolutions} rc on rc.question_id = k.condition_id and ${isStanding(sql`rc`)}
    left join ${snoozes} s on s.question_id = q.id and ${last(sql`s`, sql`${snoozes}`, sql`question_id`)}
    where (exists (select 1 ${spoken}) or exists (select 1 from ${questionConditions} kc where kc.condition_id = q.id and ${last(sql`kc`, sql`${questionConditions}`, sql`question_id`)}))
      ${topic ? sql`and ${isUnder(sql`v.topic`, topic)}` : sql``} ${by ? sql`and exists (select 1 ${spoken} and f.forecaster_id = ${by})` : sql``}
  ), judged as (
    select *, undecided and condition is not 'waits' and windowTo < ${today} as overdue, outcome is 'disputed' as disputed,
      (condition is 'failed' and (undecided or outcome in ('yes', 'no', 'partly', 'value'))) or (condition is 'waits' and outcome in ('yes', 'no', 'partly', 'value')) or (condition is 'unclear' and undecided) or (annulledFor = 'condition-failed' and causedBy is null and condition in ('waits', 'holds')) as condition_,
      undecided and condition is not 'waits' and windowTo >= ${today} and (coalesce(windowFrom <= ${today}, 0) or noted is not null) as early,
      undecided and condition is not 'waits' and windowTo between ${today} and ${soonest} as soon,
      coalesce(secondHand or unkept is not null, 0) as evidence, undecided and condition is 'waits' as blocked, coalesce(putOff, 0) as snoozed
    from seen
  ), flagged as (
    select id, claim, claimZh, language, topic, windowFrom, windowTo, statusQuo, outcome, conditionId, condition as conditionState, noted, unkept, snoozed,
      case when snoozed then until end as snoozedUntil, case when snoozed then snoozedBy end as snoozedBy, case when snoozed then snoozeReason end as snoozeReason,
      overdue, disputed, coalesce(condition_, 0) as condition, early, soon, evidence, blocked,
      case when overdue then 0 when disputed then 1 when condition_ then 2 when early then 3 when soon then 4 when evidence then 5 when blocked then 6 end as place
    from judged
  )`;
}

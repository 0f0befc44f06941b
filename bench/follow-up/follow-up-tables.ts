import type { FollowUp, Stage } from '@/bench/follow-up/measure-follow-up'
import { READS, type Read } from '@/bench/follow-up/measure-reads'
import { slopeOnLogs } from '@/bench/follow-up/percentile'
import { ms, ratio, table } from '@/bench/report/table'

const SLOPE_AIMED_AT = 0.1
const BY_HAND_AIMED_AT = 3
const LOGGING_AIMED_AT = 1.1

export function readsTable({ stages }: FollowUp): string {
  const rows = READS.flatMap((read) =>
    stages.map(({ patients, sessions, reads }, index) => [
      index === 0 ? read : '',
      String(patients),
      String(sessions),
      ms(reads[read].p50),
      ms(reads[read].p95),
      String(reads[read].rowsRead),
      index === stages.length - 1 ? ratio(slopeOf(stages, read)) : '',
    ]),
  )
  return table(['what', 'patients', 'sessions in all', 'p50 ms', 'p95 ms', 'rows read', 'slope'], rows)
}

export function loggingTable({ logging }: FollowUp): string {
  const rows = logging.map(({ label, p50, p95 }) => [label, p50.toFixed(2), p95.toFixed(2)])
  return table(['logging a session', 'p50 ms', 'p95 ms'], rows)
}

export function followUpAims({ stages, logging }: FollowUp): string {
  const last = stages.at(-1)
  const [empty, full] = logging
  const slopes = (['work queue', 'dossier'] as const).map((read) =>
    row(`${read}: slope on log–log axes`, SLOPE_AIMED_AT, slopeOf(stages, read)),
  )
  const byHand = last ? last.reads.overview.p50 / last.reads['overview by hand'].p50 : Number.NaN
  const slowed = (full?.p50 ?? Number.NaN) / (empty?.p50 ?? Number.NaN)
  return table(
    ['aim', 'wanted', 'found', ''],
    [
      ...slopes,
      row(`overview of ${last?.patients ?? 0} patients, of one statement by hand`, BY_HAND_AIMED_AT, byHand),
      row('logging, of logging into an empty log', LOGGING_AIMED_AT, slowed),
    ],
  )
}

function slopeOf(stages: readonly Stage[], read: Read): number {
  return slopeOnLogs(stages.map(({ sessions, reads }) => ({ x: sessions, y: reads[read].p50 })))
}

function row(name: string, wanted: number, found: number): string[] {
  const verdict = Number.isNaN(found) ? 'not measured' : found <= wanted ? 'reached' : 'missed'
  return [name, `<= ${ratio(wanted)}`, ratio(found), verdict]
}

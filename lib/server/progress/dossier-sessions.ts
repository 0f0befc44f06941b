import 'server-only'

import type { DossierSession } from '@/lib/domain/progress/dossier'
import { nextMorningState } from '@/lib/domain/sessions/next-morning'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'

const COLUMNS = {
  id: true,
  localDay: true,
  finishedAt: true,
  recordedAt: true,
  keyedBy: { select: { name: true } },
  slot: true,
  variant: true,
  source: true,
  setsDone: true,
  setsPrescribed: true,
  items: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      setsDone: true,
      setsPrescribed: true,
      skipReason: true,
      difficulty: true,
      item: { select: { given: { select: { name: true } } } },
    },
  },
  checkIn: {
    select: {
      responseColour: true,
      responseReasons: true,
      responseProvisional: true,
      kneePainBefore: true,
      kneePainMax: true,
      backPainBefore: true,
      backPainMax: true,
      siteBefore: true,
      siteAfter: true,
      effort: true,
      settled24h: true,
      note: true,
    },
  },
} satisfies Prisma.SessionSelect

type Read = Prisma.SessionGetPayload<{ select: typeof COLUMNS }>
type Now = { readonly nowMs: number; readonly timeZone: string }
export type DossierSessions = { readonly sessions: readonly DossierSession[]; readonly total: number }

const SHOWN = 14

type Asked = {
  readonly from: PlainDate
  readonly to: PlainDate
  /** A session that is to be among them, however old. */
  readonly open: string | null
  readonly nowMs: number
  readonly timeZone: string
}

/** The last sessions of some days, newest first, and how many there are in all; the one that was asked for is always among them. */
export async function getDossierSessions(
  scope: Scope,
  patientId: PatientId,
  { from, to, open, ...now }: Asked,
): Promise<DossierSessions> {
  return withScope(scope, async (tx) => {
    const where = { patientId, localDay: { gte: toDateColumn(from), lte: toDateColumn(to) } }
    const latest = await tx.session.findMany({
      where,
      orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
      take: SHOWN,
      select: COLUMNS,
    })
    const isShown = open === null || latest.some(({ id }) => id === open)
    const asked = isShown ? null : await tx.session.findFirst({ where: { id: open, patientId }, select: COLUMNS })
    const rows = asked ? [...latest, asked] : latest
    return { sessions: rows.map((row) => toSession(row, now)), total: await tx.session.count({ where }) }
  })
}

function toSession(
  { localDay, items, checkIn, finishedAt, recordedAt, keyedBy, ...row }: Read,
  now: Now,
): DossierSession {
  return {
    ...row,
    day: toPlainDate(localDay),
    keyed:
      row.source === 'paper' ? { on: localDayAt(recordedAt.getTime(), now.timeZone), by: keyedBy?.name ?? null } : null,
    items: items.map(({ item, ...result }) => ({ ...result, name: item.given.name })),
    checkIn: checkIn && {
      colour: checkIn.responseColour,
      reasons: checkIn.responseReasons,
      nextMorning:
        row.source === 'paper' && checkIn.settled24h === null
          ? 'unknown'
          : nextMorningState({ ...now, finishedAtMs: finishedAt.getTime(), settled24h: checkIn.settled24h }),
      kneeBefore: checkIn.kneePainBefore,
      kneeMax: checkIn.kneePainMax,
      backBefore: checkIn.backPainBefore,
      backMax: checkIn.backPainMax,
      siteBefore: checkIn.siteBefore,
      siteAfter: checkIn.siteAfter,
      effort: checkIn.effort,
      settled24h: checkIn.settled24h,
      note: checkIn.note,
    },
  }
}

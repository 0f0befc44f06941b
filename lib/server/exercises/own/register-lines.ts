import 'server-only'

import { type ContentKind, type ReviewState, reviewState } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

/** One line of the content register. */
export type RegisterLine = {
  readonly kind: ContentKind
  /** A modifier's key. */
  readonly slug: string
  readonly name: string
  readonly isOwn: boolean
  readonly isArchived: boolean
  /** An exercise's own, or the release that a template or a modifier came with. */
  readonly version: string
  readonly author: string
  readonly licence: string | null
  readonly evidence: string
  readonly source: string
  readonly state: ReviewState
  /** The last review, of whatever version. */
  readonly reviewer: string | null
  readonly reviewedOn: PlainDate | null
  readonly reviewBy: PlainDate | null
}
const COLUMNS = {
  slug: true,
  name: true,
  clinicId: true,
  archivedAt: true,
  version: true,
  author: true,
  licence: true,
  evidence: true,
  source: true,
  reviewedBy: true,
  reviewedAt: true,
  reviews: {
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: { version: true, reviewedBy: true, reviewedOn: true, reviewBy: true },
  },
} as const satisfies Prisma.ExerciseSelect

/** Every exercise that this clinic can use, by name. */
export async function readExerciseLines(tx: ScopedTx, today: PlainDate): Promise<readonly RegisterLine[]> {
  const rows = await tx.exercise.findMany({ select: COLUMNS, orderBy: { name: 'asc' } })
  return rows.map((row) => toLine(row, today))
}

type Read = Prisma.ExerciseGetPayload<{ select: typeof COLUMNS }>

function toLine(row: Read, today: PlainDate): RegisterLine {
  const { clinicId, archivedAt, reviewedBy, reviewedAt, reviews, ...columns } = row
  const [latest] = reviews
  const isCurrent = latest?.version === row.version
  // What was reviewed before it was shipped counts while nobody here has read the same version again.
  const before = !isCurrent && reviewedBy !== null && reviewedAt !== null ? { reviewedBy, reviewedAt } : null
  const review = before
    ? { version: row.version, reviewBy: null }
    : latest && { version: latest.version, reviewBy: toPlainDateOrNull(latest.reviewBy) }
  return {
    ...columns,
    kind: 'exercise',
    version: String(row.version),
    isOwn: clinicId !== null,
    isArchived: archivedAt !== null,
    state: reviewState(row.version, review ?? null, today),
    reviewer: before?.reviewedBy ?? latest?.reviewedBy ?? null,
    reviewedOn: before ? dayOf(before.reviewedAt) : latest ? toPlainDate(latest.reviewedOn) : null,
    reviewBy: review?.reviewBy ?? null,
  }
}

function dayOf(at: Date): PlainDate {
  return at.toISOString().slice(0, 10) as PlainDate
}

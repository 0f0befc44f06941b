import 'server-only'

import { type ReviewState, reviewState } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { ContentSearch } from '@/lib/schemas/content-register'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type RegisterLine = {
  readonly slug: string
  readonly name: string
  readonly isOwn: boolean
  readonly isArchived: boolean
  readonly version: number
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
export type ContentRegister = {
  readonly lines: readonly RegisterLine[]
  /** Of all, whatever the filter. */
  readonly counts: Readonly<Record<ReviewState, number>>
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

/** Who wrote, and who stands by, every exercise that this clinic can use: shipped ones and its own. */
export async function getContentRegister(
  scope: Scope,
  search: ContentSearch,
  today: PlainDate,
): Promise<ContentRegister> {
  const rows = await withScope(scope, (tx) => tx.exercise.findMany({ select: COLUMNS, orderBy: { name: 'asc' } }))
  const all = rows.map((row) => toLine(row, today))
  const inUse = all.filter((line) => !line.isArchived)
  const count = (state: ReviewState) => inUse.filter((line) => line.state === state).length
  return {
    lines: all.filter((line) => matches(line, search)),
    counts: { draft: count('draft'), reviewed: count('reviewed'), overdue: count('overdue') },
  }
}

function matches(line: RegisterLine, { state, origin, words }: ContentSearch): boolean {
  if (state !== undefined && (line.state !== state || line.isArchived)) return false
  if (origin !== undefined && line.isOwn !== (origin === 'own')) return false
  const text = `${line.name} ${line.author} ${line.evidence} ${line.source} ${line.reviewer ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
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

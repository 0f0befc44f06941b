import 'server-only'

import type { ExerciseContent } from '@/lib/domain/exercises/content/content-changes'
import type { Neighbours } from '@/lib/domain/exercises/content/ladder-links'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import type { Category, Load } from '@/lib/domain/exercises/exercise'
import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getLibrary } from '@/lib/server/exercises/queries'
import { toVersionContent, VERSION_COLUMNS } from '@/lib/server/exercises/version-content'

/** One exercise with all that editing, reviewing and illustrating it shows. */
export type ExerciseRecord = ExerciseContent &
  Neighbours & {
    readonly slug: string
    readonly isOwn: boolean
    readonly isArchived: boolean
    readonly version: number
    readonly author: string
    readonly licence: string | null
    readonly copiedFrom: { readonly slug: string; readonly name: string } | null
    /** The exercise whose figure it shows; its own slug when a figure of its own was posed. */
    readonly figureOf: string
    readonly media: readonly ExerciseMediaFile[]
    readonly review: {
      readonly by: string
      readonly on: PlainDate
      readonly reviewBy: PlainDate | null
      readonly version: number
    } | null
  }

const RECORD_COLUMNS = {
  ...VERSION_COLUMNS,
  clinicId: true,
  version: true,
  author: true,
  licence: true,
  figureOf: true,
  archivedAt: true,
  reviewedBy: true,
  reviewedAt: true,
  copiedFrom: { select: { slug: true, name: true } },
  easier: { select: { slug: true } },
  harder: { select: { slug: true } },
  media: { select: { id: true, kind: true, alt: true, width: true, height: true } },
  reviews: {
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: { reviewedBy: true, reviewedOn: true, reviewBy: true, version: true },
  },
} as const satisfies Prisma.ExerciseSelect

type Read = Prisma.ExerciseGetPayload<{ select: typeof RECORD_COLUMNS }>

/** Null when the clinic has no such exercise, shipped or its own. */
export async function getExerciseRecord(scope: Scope, slug: string): Promise<ExerciseRecord | null> {
  const row = await withScope(scope, (tx) => tx.exercise.findFirst({ where: { slug }, select: RECORD_COLUMNS }))
  return row && toRecord(row)
}

function toRecord(row: Read): ExerciseRecord {
  const { figure: _figure, mediaIds, ...content } = toVersionContent(row)
  return {
    ...content,
    slug: row.slug,
    easier: row.easier?.slug ?? null,
    harder: row.harder?.slug ?? null,
    isOwn: row.clinicId !== null,
    isArchived: row.archivedAt !== null,
    version: row.version,
    author: row.author,
    licence: row.licence,
    copiedFrom: row.copiedFrom,
    figureOf: row.figureOf ?? row.slug,
    media: mediaIds.flatMap((id) => row.media.filter((file) => file.id === id)),
    review: reviewOf(row),
  }
}

function reviewOf({ reviews, reviewedBy, reviewedAt, version }: Read): ExerciseRecord['review'] {
  const [latest] = reviews
  if (latest && latest.version === version) return viewOf(latest)
  if (reviewedBy !== null && reviewedAt !== null) {
    return { by: reviewedBy, on: reviewedAt.toISOString().slice(0, 10) as PlainDate, reviewBy: null, version }
  }
  return latest ? viewOf(latest) : null
}

function viewOf(review: Read['reviews'][number]) {
  const { reviewedBy: by, reviewedOn, reviewBy, version } = review
  return { by, on: toPlainDate(reviewedOn), reviewBy: toPlainDateOrNull(reviewBy), version }
}

export type ExerciseChoice = {
  readonly slug: string
  readonly name: string
  readonly category: Category
  readonly load: Load
}

/** What can be a neighbour, or lend its figure. */
export async function getExerciseChoices(scope: Scope): Promise<readonly ExerciseChoice[]> {
  const { all } = await getLibrary(scope)
  return all
    .filter((exercise) => !exercise.isArchived)
    .map(({ facts: { slug, name, category, load } }) => ({ slug, name, category, load }))
}

/** Where most exercises begin: two sets of eight, every other day. */
export const FIRST_DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 8,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}

import 'server-only'

import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'
import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'
import { type Restrictions, restrictionsOf } from '@/lib/domain/exercises/restrictions'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { figureShown } from '@/lib/server/exercises/figures'
import { ladderOf } from '@/lib/server/exercises/library-entries'
import { getLibrary, type LibraryExercise } from '@/lib/server/exercises/queries'

export type LadderStep = { readonly slug: string; readonly name: string }
export type ExerciseReview = {
  readonly by: string
  readonly on: PlainDate | null
  /** To be read again by this day. */
  readonly reviewBy: PlainDate | null
}
export type ExerciseDetails = {
  readonly id: string
  readonly facts: ExerciseFacts
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly commonErrors: readonly string[]
  readonly stopIf: readonly string[]
  readonly evidence: string
  readonly source: string
  readonly version: number
  readonly author: string
  /** What each posture of the figure shows, in words; null while the exercise has no figure. */
  readonly postures: readonly string[] | null
  readonly isOwn: boolean
  readonly isArchived: boolean
  /** Of what it says today; null while it is a draft, which only a demo clinic may use (hazard H34). */
  readonly review: ExerciseReview | null
  /** Photos and videos of a clinic's own exercise. */
  readonly media: readonly ExerciseMediaFile[]
  /** From easiest to hardest, with itself; empty when it stands alone. */
  readonly ladder: readonly LadderStep[]
  readonly restrictions: Restrictions
  readonly isFavourite: boolean
}

/** One exercise as a therapist reads it, by its slug or its id; null when there is none, or none of this clinic's. */
export async function getExerciseDetails(scope: Scope, key: string): Promise<ExerciseDetails | null> {
  const library = await getLibrary(scope)
  const exercise = library.bySlug.get(key) ?? library.byId.get(key)
  if (!exercise) return null
  const read = await withScope(scope, async (tx) => {
    const row = await tx.exercise.findUnique({ where: { id: exercise.id }, select: DETAIL_COLUMNS })
    const key = { exerciseId: exercise.id, version: exercise.version }
    return row && { row, figure: await figureShown(tx, row.pose, key) }
  })
  if (!read) return null
  const { favourites, reviews, reviewedBy, mediaIds, media, pose: _pose, ...texts } = read.row
  return {
    ...texts,
    id: exercise.id,
    facts: exercise.facts,
    version: exercise.version,
    postures: read.figure?.keyframes.map(({ text }) => text) ?? null,
    isOwn: exercise.isOwn,
    isArchived: exercise.isArchived,
    media: mediaIds.flatMap((mediaId) => media.filter((file) => file.id === mediaId)),
    review: reviewOf(exercise, { reviews, reviewedBy }),
    ladder: ladderOf(library, exercise).map((slug) => ({ slug, name: library.bySlug.get(slug)?.facts.name ?? slug })),
    restrictions: restrictionsOf(exercise.facts, library.modifiers),
    isFavourite: favourites.length > 0,
  }
}

const DETAIL_COLUMNS = {
  instructions: true,
  cues: true,
  commonErrors: true,
  stopIf: true,
  evidence: true,
  source: true,
  author: true,
  pose: true,
  reviewedBy: true,
  mediaIds: true,
  media: { select: { id: true, kind: true, alt: true, width: true, height: true } },
  reviews: {
    select: { version: true, reviewedBy: true, reviewedOn: true, reviewBy: true },
    orderBy: [{ reviewedOn: 'desc' }, { createdAt: 'desc' }],
  },
  favourites: { select: { id: true } },
} satisfies Prisma.ExerciseSelect

type ReviewRows = {
  readonly reviews: readonly {
    readonly version: number
    readonly reviewedBy: string
    readonly reviewedOn: Date
    readonly reviewBy: Date | null
  }[]
  readonly reviewedBy: string | null
}

/** The newest review of this very version; shipped content may carry its reviewer itself. */
function reviewOf(exercise: LibraryExercise, { reviews, reviewedBy }: ReviewRows): ExerciseReview | null {
  if (!exercise.isReviewed) return null
  const review = reviews.find((candidate) => candidate.version === exercise.version)
  if (!review) return reviewedBy === null ? null : { by: reviewedBy, on: null, reviewBy: null }
  const { reviewedOn, reviewBy } = review
  return { by: review.reviewedBy, on: toPlainDate(reviewedOn), reviewBy: toPlainDateOrNull(reviewBy) }
}

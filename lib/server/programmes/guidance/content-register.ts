import 'server-only'

import { type ReviewState, reviewState } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { ContentSearch } from '@/lib/schemas/content-register'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { type RegisterLine, readExerciseLines } from '@/lib/server/exercises/own/register-lines'
import {
  type GuidanceRow,
  readArticleGuidance,
  readModifierGuidance,
  readTemplateGuidance,
} from '@/lib/server/programmes/guidance/guidance-rows'
import { IN_USE } from '@/lib/server/programmes/templates/offered'

export type ContentRegister = {
  readonly lines: readonly RegisterLine[]
  /** Of all, whatever the filter. */
  readonly counts: Readonly<Record<ReviewState, number>>
}

/** Who wrote, and who stands by, all that this clinic can use: exercises, templates, modifiers and articles, shipped ones and its own. */
export async function getContentRegister(
  scope: Scope,
  search: ContentSearch,
  today: PlainDate,
): Promise<ContentRegister> {
  const all = await withScope(scope, async (tx) => {
    const exercises = await readExerciseLines(tx, today)
    const guidance = [
      ...(await readTemplateGuidance(tx, IN_USE)),
      ...(await readModifierGuidance(tx)),
      ...(await readArticleGuidance(tx)),
    ]
    return [...exercises, ...guidance.map((row) => toLine(row, today))]
  })
  const inUse = all.filter((line) => !line.isArchived)
  const count = (state: ReviewState) => inUse.filter((line) => line.state === state).length
  return {
    lines: all.filter((line) => matches(line, search)),
    counts: { draft: count('draft'), reviewed: count('reviewed'), overdue: count('overdue') },
  }
}

function matches(line: RegisterLine, { state, origin, kind, words }: ContentSearch): boolean {
  if (state !== undefined && (line.state !== state || line.isArchived)) return false
  if (origin !== undefined && line.isOwn !== (origin === 'own')) return false
  if (kind !== undefined && line.kind !== kind) return false
  const text = `${line.name} ${line.author} ${line.evidence} ${line.source} ${line.reviewer ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function toLine({ key, release, digest, review, ...row }: GuidanceRow, today: PlainDate): RegisterLine {
  const { kind, name, isOwn, author, licence, evidence, source } = row
  const current = review?.isOfNow ? { version: digest, reviewBy: review.reviewBy } : null
  return {
    ...{ kind, name, isOwn, author, licence, evidence, source },
    slug: key,
    isArchived: false,
    version: release,
    state: reviewState(digest, current, today),
    reviewer: review?.by ?? null,
    reviewedOn: review?.on ?? null,
    reviewBy: review?.reviewBy ?? null,
  }
}

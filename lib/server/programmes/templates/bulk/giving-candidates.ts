import 'server-only'

import { effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { candidateState, type GivingCandidate, getsDraft } from '@/lib/domain/programmes/templates/giving'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { currentTemplate } from '@/lib/server/programmes/templates/template-form-queries'

export type GivePage = {
  readonly slug: string
  readonly name: string
  readonly number: number
  readonly isReviewed: boolean
  /** The therapist's own patients: those who would get a draft first, then by name. */
  readonly candidates: readonly GivingCandidate[]
}

const STANDING = {
  id: true,
  givenName: true,
  familyName: true,
  episodes: {
    where: { closedOn: null },
    orderBy: [{ openedOn: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: {
      assessments: { where: { state: 'signed' }, take: 1, select: { id: true } },
      confirmations: { where: { state: 'confirmed' }, select: { state: true, expiresOn: true } },
      programmes: { where: { state: { notIn: ['stopped', 'completed'] } }, take: 1, select: { id: true } },
    },
  },
} as const satisfies Prisma.PatientSelect

/** Whom a template can be given to. Null when it is not offered to this member. */
export async function getGivePage(scope: Scope, slug: string, today: PlainDate): Promise<GivePage | null> {
  return withScope(scope, async (tx) => {
    const template = await currentTemplate(tx, scope, slug)
    if (!template) return null
    const people = await tx.patient.findMany({
      where: { therapistId: scope.actorId, archivedAt: null },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      select: STANDING,
    })
    const candidates = people.map((person) => toCandidate(person, today))
    const { name, number, isReviewed } = template
    const first = candidates.filter(({ state }) => getsDraft(state))
    return {
      slug,
      name,
      number,
      isReviewed,
      candidates: [...first, ...candidates.filter((one) => !first.includes(one))],
    }
  })
}

type Standing = Prisma.PatientGetPayload<{ select: typeof STANDING }>

function toCandidate({ episodes: [episode], ...person }: Standing, today: PlainDate): GivingCandidate {
  const isConfirmed = (episode?.confirmations ?? []).some(
    ({ state, expiresOn }) => effectiveState(state, toPlainDateOrNull(expiresOn), today) === 'confirmed',
  )
  const state = candidateState({
    isConfirmed,
    isAssessed: (episode?.assessments.length ?? 0) > 0,
    hasProgramme: (episode?.programmes.length ?? 0) > 0,
  })
  return { ...person, state }
}

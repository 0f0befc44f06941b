import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { GivenLeftOut } from '@/lib/domain/programmes/templates/giving'
import type { PatientId, TemplateId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getLibrary, type Library } from '@/lib/server/exercises/queries'
import {
  type ChooseTemplateRefusal,
  type ChosenTemplate,
  chooseTemplate,
} from '@/lib/server/programmes/choose-template'
import { fitView } from '@/lib/server/programmes/plan-view'
import { currentTemplate } from '@/lib/server/programmes/templates/template-form-queries'

type Input = { readonly slug: string; readonly number: number; readonly patients: readonly PatientId[] }
type Refusal = 'not_found' | 'conflict'

/**
 * Gives one template to several of the therapist's own patients. Each is judged alone, in a transaction of their own, by the command that
 * also serves one: what stands in one person's way stops nobody else. Only drafts come of it. A row says what came of it for each, written
 * right after, so that a server that dies on the way leaves a true report of those who were reached.
 */
export async function giveTemplate(
  scope: Scope,
  { slug, number, patients }: Input,
  today: PlainDate,
): Promise<Result<{ readonly givingId: string }, Refusal>> {
  const begun = await begin(scope, { slug, number, patients })
  if (!begun.ok) return begun
  const { givingId, templateId, people } = begun.value
  const library = await getLibrary(scope)
  for (const patientId of people) {
    const answer = await chooseTemplate(scope, { patientId, templateId }, today)
    await writeLine(scope, { givingId, patientId }, answer, library)
  }
  return ok({ givingId })
}

type Begun = { readonly givingId: string; readonly templateId: TemplateId; readonly people: readonly PatientId[] }

async function begin(scope: Scope, { slug, number, patients }: Input): Promise<Result<Begun, Refusal>> {
  return withScope(scope, async (tx): Promise<Result<Begun, Refusal>> => {
    const template = await currentTemplate(tx, scope, slug)
    if (!template) return refuse('not_found')
    if (template.number !== number) return refuse('conflict')
    const own = await tx.patient.findMany({
      where: { id: { in: [...patients] }, therapistId: scope.actorId },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    if (own.length === 0) return refuse('not_found')
    const [givingId, templateId] = [uuidv7(), template.id as TemplateId]
    const { clinicId, actorId: givenById } = scope
    await tx.templateGiving.create({ data: { id: givingId, clinicId, templateId, givenById } })
    const subject = { subjectKind: 'template_giving', subjectId: givingId } as const
    await audit(tx, scope, { action: 'template.give', ...subject, detail: { template: slug, people: own.length } })
    return ok({ givingId, templateId, people: own.map(({ id }) => id as PatientId) })
  })
}

async function writeLine(
  scope: Scope,
  place: { readonly givingId: string; readonly patientId: PatientId },
  answer: Result<ChosenTemplate, ChooseTemplateRefusal>,
  library: Library,
): Promise<void> {
  const outcome = answer.ok
    ? { programmeId: answer.value.programmeId, leftOut: leftOutOf(answer.value, library) }
    : { refusal: answer.reason }
  await withScope(scope, (tx) =>
    tx.templateGivingLine.create({ data: { ...place, ...outcome, id: uuidv7(), clinicId: scope.clinicId } }),
  )
}

function leftOutOf({ leftOut }: ChosenTemplate, library: Library): Prisma.InputJsonArray {
  return leftOut.map(({ exerciseSlug, phase, reasons }) => {
    const name = library.bySlug.get(exerciseSlug)?.facts.name ?? exerciseSlug
    const view = fitView({ verdict: 'blocked', reasons }, library)
    return { name, phase, reasons: view.reasons } satisfies GivenLeftOut
  })
}

import 'server-only'

import { blankPhase } from '@/lib/domain/programmes/templates/blank-plan'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { besideExercises } from '@/lib/server/programmes/goals/beside-exercises'
import { type BeginRefusal, beginDraft, readBeginning } from '@/lib/server/programmes/templates/begin-draft'
import { copyOfLast, readLastProgramme } from '@/lib/server/programmes/templates/last-programme'

type Begun = { readonly programmeId: string }

/** A new draft from the patient's last programme. Today's rules judge it; the reasons that were typed then do not count now. */
export async function startFromLast(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly programmeId: string },
  today: PlainDate,
): Promise<Result<Begun, BeginRefusal | 'last_gone'>> {
  return withScope(scope, async (tx): Promise<Result<Begun, BeginRefusal | 'last_gone'>> => {
    const beginning = await readBeginning(tx, input.patientId, today)
    if (!beginning.ok) return beginning
    const last = await readLastProgramme(tx, input.patientId, input.programmeId)
    if (!last) return refuse('last_gone')
    const facts = { picture: beginning.value, library: await libraryIn(tx, scope) }
    const { phases, leftOut, gone } = copyOfLast(last, facts)
    const beside = await besideExercises(tx, last.revisionId)
    const { id: copiedFromId, title, templateId } = last
    const programmeId = await beginDraft(tx, scope, facts, { title, templateId, copiedFromId, phases, ...beside })
    await audit(tx, scope, {
      action: 'programme.start_from_last',
      subjectKind: 'programme',
      subjectId: programmeId,
      patientId: input.patientId,
      detail: { leftOut: leftOut.length, gone: gone.length },
    })
    return ok({ programmeId })
  })
}

/** An empty draft with one phase to build in. */
export async function startFromNothing(
  scope: Scope,
  { patientId, words }: { readonly patientId: PatientId; readonly words: Record<'title' | 'phase' | 'goal', string> },
  today: PlainDate,
): Promise<Result<Begun, BeginRefusal>> {
  return withScope(scope, async (tx): Promise<Result<Begun, BeginRefusal>> => {
    const beginning = await readBeginning(tx, patientId, today)
    if (!beginning.ok) return beginning
    const facts = { picture: beginning.value, library: await libraryIn(tx, scope) }
    const phase = {
      ...blankPhase(facts.picture.irritability),
      name: words.phase,
      goal: words.goal,
      weeksRange: null,
      items: [],
    }
    const start = { title: words.title, templateId: null, copiedFromId: null, phases: [phase], goals: [] }
    const programmeId = await beginDraft(tx, scope, facts, start)
    const subject = { subjectKind: 'programme', subjectId: programmeId, patientId } as const
    await audit(tx, scope, { action: 'programme.start_from_nothing', ...subject, detail: { stage: phase.stage } })
    return ok({ programmeId })
  })
}

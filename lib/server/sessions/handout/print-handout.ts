import 'server-only'

import type { HandoutChoices } from '@/lib/domain/sessions/handout/handout'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { type HandoutQuestion, type HandoutState, readHandout } from '@/lib/server/sessions/handout/handout-queries'
import type { SessionFacts } from '@/lib/server/sessions/payload'

/** Hands a sheet out: what is on it, and in the same transaction the entry that it was taken. Nothing is recorded where there is none. */
export function printHandout(
  scope: Scope,
  { question, choices }: { readonly question: HandoutQuestion; readonly choices: HandoutChoices },
  facts: SessionFacts,
): Promise<HandoutState | null> {
  return withScope(scope, async (tx) => {
    const found = await readHandout(tx, scope, question, localDayAt(facts.nowMs, facts.timeZone))
    if (found?.state !== 'active') return found
    const { paper, print, weeks } = choices
    const { revision, phase } = found.handout
    await audit(tx, scope, {
      action: 'handout.print',
      subjectKind: 'patient',
      subjectId: question.patientId,
      patientId: question.patientId,
      detail: { paper, print, weeks, revision, phase: phase.position },
    })
    return found
  })
}

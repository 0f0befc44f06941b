import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { haltProgramme, liveProgrammeIds, patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

type Screen = { readonly warningCheckId: string } | { readonly weeklyScreenId: string }

/** What a yes does, whichever screen it was given in: an urgent alert, and every programme under way suspended (clinical.md 2.2). */
export async function stopForRedFlag(tx: ScopedTx, scope: Scope, screen: Screen, facts: SessionFacts): Promise<void> {
  await tx.alert.create({
    data: {
      id: uuidv7(),
      clinicId: scope.clinicId,
      patientId: patientOf(scope),
      kind: 'red_flag',
      level: 'critical',
      raisedAt: new Date(facts.nowMs),
      ...screen,
    },
  })
  const fromDay = localDayAt(facts.nowMs, facts.timeZone)
  for (const programmeId of await liveProgrammeIds(tx, scope)) {
    await haltProgramme(tx, scope, { programmeId, state: 'suspended', reason: 'red_flag', fromDay })
  }
}

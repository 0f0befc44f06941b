import 'server-only'

import type { SheetCode } from '@/lib/domain/sessions/handout/handout'
import type { PatientId } from '@/lib/domain/shared/ids'
import { env } from '@/lib/env'
import type { Scope } from '@/lib/server/db/scope'
import { getCard } from '@/lib/server/people/card'

/** The code of the patient's card, for a sheet of paper; null while there is no card: only the card's page makes one. */
export async function sheetCode(scope: Scope, patientId: PatientId, nowMs: number): Promise<SheetCode | null> {
  const page = await getCard(scope, patientId, nowMs)
  if (!page?.card?.code) return null
  const door = new URL('/door', env().APP_URL)
  return { code: page.card.code, address: page.card.address, door: `${door.host}${door.pathname}` }
}

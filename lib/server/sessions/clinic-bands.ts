import 'server-only'

import { z } from 'zod'
import { DEFAULT_BANDS, type PainBands } from '@/lib/domain/sessions/traffic-light'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'

const bandsSchema = z.object({ greenMax: z.int().min(0).max(9), amberMax: z.int().min(1).max(10) })

export type ClinicBands = { readonly bands: PainBands; readonly settingsNumber: number }

/** Long enough to keep the hot write at one statement, short enough for a change to be felt; each check-in keeps its number. */
const KEEP_MS = 60_000
const kept = new Map<ClinicId, { readonly value: ClinicBands; readonly until: number }>()

/** The clinic's traffic-light bands in force (clinical.md 4.1), from the newest version of its settings. */
export async function clinicBands(scope: Scope, nowMs: number): Promise<ClinicBands> {
  const known = kept.get(scope.clinicId)
  if (known && known.until > nowMs) return known.value
  const row = await withScope(scope, (tx) =>
    tx.clinicSettings.findFirst({
      where: { clinicId: scope.clinicId },
      orderBy: { number: 'desc' },
      select: { number: true, values: true },
    }),
  )
  const parsed = bandsSchema.safeParse(row?.values)
  const value = { bands: parsed.success ? parsed.data : DEFAULT_BANDS, settingsNumber: row?.number ?? 1 }
  kept.set(scope.clinicId, { value, until: nowMs + KEEP_MS })
  return value
}

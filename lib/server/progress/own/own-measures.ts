import 'server-only'

import type { Change } from '@/lib/domain/measures/change'
import { PATIENT_MEASURES, type PatientMeasure } from '@/lib/domain/measures/due'
import { MEASURE, nprsScale } from '@/lib/domain/measures/measure'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope } from '@/lib/server/db/scope'
import { getMeasures } from '@/lib/server/measures/queries'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

/** The last answers to one question sheet, and how they compare with the first of the episode. */
export type OwnMeasure = {
  readonly measure: PatientMeasure
  readonly takenOn: PlainDate
  readonly value: number
  readonly max: number
  readonly change: Change
}

/** The number of a sheet that is told back: of the pain sheet the knee's usual pain, of the others their only one. */
function toldScale(measure: PatientMeasure): string {
  return measure === 'nprs' ? nprsScale('knee', 'average') : MEASURE[measure].scales[0].key
}

export async function getOwnMeasures(scope: Scope, { nowMs, timeZone }: SessionFacts): Promise<OwnMeasure[]> {
  const measures = await getMeasures(scope, patientOf(scope), localDayAt(nowMs, timeZone))
  return PATIENT_MEASURES.flatMap((measure) => {
    const [latest] = measures?.taken.find((entry) => entry.measure === measure)?.rows ?? []
    const key = toldScale(measure)
    const told = latest?.values.find(({ scale }) => scale === key)
    const max = MEASURE[measure].scales.find((scale) => scale.key === key)?.max
    if (!latest || !told || max === undefined) return []
    return [{ measure, takenOn: latest.takenOn, value: told.value, max, change: told.change }]
  })
}

import 'server-only'

import { foundDirection } from '@/lib/domain/assessment/preference'
import type { Direction } from '@/lib/domain/assessment/vocabulary'
import { type FitMark, fitMark } from '@/lib/domain/exercises/fit-mark'
import type { FitView } from '@/lib/domain/exercises/fit-view'
import { initials } from '@/lib/domain/people/names'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, withScope } from '@/lib/server/db/scope'
import type { FittedTo } from '@/lib/server/exercises/library-entries'
import { getLibrary, type Library } from '@/lib/server/exercises/queries'
import { fitterFor } from '@/lib/server/programmes/fits'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { fitView } from '@/lib/server/programmes/plan-view'

/** Whom a therapist has in mind while looking through the library. */
export type PatientInHand = {
  readonly patientId: PatientId
  readonly initials: string
  readonly direction: Direction
  /** Null until somebody has signed an assessment: then nothing is known to fit by. */
  readonly fittedTo: ((library: Library) => FittedTo) | null
}

/** Null when there is no such patient in the clinic. */
export async function getPatientInHand(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<PatientInHand | null> {
  return withScope(scope, async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { id: patientId, archivedAt: null },
      select: { givenName: true, familyName: true },
    })
    if (!patient) return null
    const picture = await readPicture(tx, patientId, today)
    const person = { patientId, initials: initials(patient.givenName, patient.familyName) }
    if ('missing' in picture || !picture.isAssessed) return { ...person, direction: 'not_tested', fittedTo: null }
    return {
      ...person,
      direction: foundDirection(picture.preference),
      fittedTo: (library) => fittedTo(library, picture),
    }
  })
}

/** What one exercise is to the person, and why; null while nothing is known to fit by. */
export async function fitForPatient(
  scope: Scope,
  { fittedTo, direction }: PatientInHand,
  slug: string,
): Promise<{ readonly mark: FitMark; readonly view: FitView } | null> {
  const library = await getLibrary(scope)
  const exercise = library.bySlug.get(slug)
  if (!fittedTo || !exercise) return null
  const fit = fittedTo(library).fitFor(slug)
  return { mark: fitMark(fit, exercise.facts, direction), view: fitView(fit, library) }
}

/** The stage of the phase is not known here, so every rule speaks: the stricter answer. */
function fittedTo(library: Library, picture: PatientPicture): FittedTo {
  const fitFor = fitterFor(library, picture)
  return { direction: foundDirection(picture.preference), fitFor: (slug) => fitFor(slug, null) }
}

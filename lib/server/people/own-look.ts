import 'server-only'

import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'

/** In a patient's row: chosen, and no single person. Null would leave the choice to the clinic. */
const EACH_ITS_OWN = -1

/**
 * Keeps whom the patient of a scope wants to see in the pictures; null is a different person for each exercise. A patient's scope may
 * not update the own row: the database function reaches this one column of it. Not audited: it is no part of the record, and about
 * nobody but them.
 */
export async function chooseOwnLook(scope: Scope, look: number | null, options: ScopeOptions = {}): Promise<void> {
  const kept = look ?? EACH_ITS_OWN
  await withScope(scope, (tx) => tx.$executeRaw`select app.choose_figure_look(${kept}::smallint)`, options)
}

import 'server-only'

import { type BandOutcome, outcomeByBand } from '@/lib/domain/progress/overview/outcome-change'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import type { PatientShare } from '@/lib/server/progress/adherence-queries'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import { type AnswerTimes, readAnswerTimes } from '@/lib/server/progress/overview/answer-queries'
import { type DropOut, readDropOut } from '@/lib/server/progress/overview/drop-out-queries'
import { readPainStories } from '@/lib/server/progress/overview/outcome-queries'

export type AdherenceTrends = {
  readonly dropOut: DropOut
  readonly outcome: readonly BandOutcome[]
  readonly answers: AnswerTimes
}

/**
 * What stands beside adherence: when people stop, whether those who do more get better, how fast alerts are answered. `lines` are the
 * report's shares, so that both speak of one share. No name leaves it.
 */
export async function getAdherenceTrends(
  scope: Scope,
  span: AdherenceSpan,
  lines: readonly PatientShare[],
  options: ScopeOptions = {},
): Promise<AdherenceTrends> {
  return withScope(
    scope,
    async (tx) => {
      // A row a patient, looked up one by one: behind row-level security the planner takes that for work enough to compile.
      await tx.$queryRaw`select set_config('jit', 'off', true)`
      return {
        dropOut: await readDropOut(tx, scope, span.range),
        outcome: outcomeByBand(await readPainStories(tx, scope, span.range, lines)),
        answers: await readAnswerTimes(tx, scope, span),
      }
    },
    options,
  )
}

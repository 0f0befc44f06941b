import 'server-only'

import { z } from 'zod'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, syncFactsInScope } from '@/lib/server/db/scope'

const plan = z.object({
  id: z.string(),
  revisions: z.array(z.object({ id: z.string(), number: z.int(), activatedAtMs: z.number() })),
  states: z.array(z.object({ state: z.string(), sinceMs: z.number() })),
  confirmations: z.array(
    z.object({ expiresOn: z.string().transform((day) => day as PlainDate), endedAtMs: z.number().nullable() }),
  ),
})
const facts = z.object({
  had: z.array(z.object({ id: z.string(), hash: z.string(), outcome: z.enum(['stop', 'paused']).nullable() })),
  checks: z.array(z.object({ id: z.string(), answeredAtMs: z.number() })),
  revisionId: z.string().nullable(),
  plans: z.array(plan),
})
export type SyncFacts = z.output<typeof facts>

/** The answer of app.sync_facts: what of these events and checks has arrived already, and since when each plan was what. */
export async function readSyncFacts(scope: Scope, ids: readonly string[]): Promise<SyncFacts> {
  return facts.parse(await syncFactsInScope(scope, ids))
}

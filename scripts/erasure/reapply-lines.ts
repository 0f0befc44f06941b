import type { LedgerProblem } from '@/lib/server/people/erasure/erasure-line'
import { type Reapplied, reapplyErasures } from '@/lib/server/people/erasure/reapply'

const OUTCOMES: Record<Reapplied['outcome'], (id: string) => string> = {
  again: (id) => `Patient ${id} had come back and is erased again.`,
  stayed: (id) => `Patient ${id} was still erased: nothing was done.`,
  unknown: (id) => `Patient ${id} is not in this database: there was nothing to erase.`,
}

const PROBLEMS: Record<LedgerProblem['problem'], string> = {
  forged: 'is not signed with the key of this installation: nobody was erased for it',
  out_of_chain: 'does not follow the line before it: a line was changed or taken out, and somebody may be missing here',
}

/** What `npm run erasure:reapply` says, and its exit code: 1 when the ledger itself is not as it was written. */
export async function reapplyLines(): Promise<{ lines: string[]; exitCode: number }> {
  const { people, problems } = await reapplyErasures()
  const told = problems.map(({ line, problem }) => `Line ${line} of erasures.jsonl ${PROBLEMS[problem]}.`)
  const lines = people.map(({ patientId, outcome }) => OUTCOMES[outcome](patientId))
  if (lines.length + told.length === 0) return { lines: ['The ledger names nobody: nothing was done.'], exitCode: 0 }
  return { lines: [...lines, ...told], exitCode: told.length > 0 ? 1 : 0 }
}

import 'server-only'

import type { Checkpoint } from '@/lib/server/audit/checkpoints/checkpoint'

export type CheckpointProblem = 'unsigned_checkpoint' | 'sealed_event_missing' | 'sealed_event_changed' | 'line_missing'

export type CheckpointFinding = { readonly number: number; readonly problem: CheckpointProblem }

export type Evidence = {
  /** Of the database. */
  readonly rows: readonly Checkpoint[]
  /** Of the file, in its order. */
  readonly lines: readonly Checkpoint[]
  /** What the database has now at the sealed numbers. */
  readonly hashes: ReadonlyMap<number, string>
  readonly isSigned: (checkpoint: Checkpoint) => boolean
}

/**
 * Where checkpoints and chain contradict each other: the first event of each kind, smallest number first. Rows and lines count alike,
 * so that taking away either hides nothing. A line without its row is no problem: it is written first, and a server may die between.
 */
export function findCheckpointProblems({ rows, lines, hashes, isSigned }: Evidence): CheckpointFinding[] {
  const first = new Map<CheckpointProblem, number>()
  const note = (problem: CheckpointProblem, number: number) =>
    first.set(problem, Math.min(number, first.get(problem) ?? number))
  for (const checkpoint of [...rows, ...linesOfThisLog(lines, isSigned)]) {
    const problem = isSigned(checkpoint) ? problemOf(checkpoint, hashes) : 'unsigned_checkpoint'
    if (problem !== null) note(problem, checkpoint.number)
  }
  const written = new Set(lines.map((line) => line.signature))
  for (const row of rows) if (!written.has(row.signature)) note('line_missing', row.number)
  return [...first].map(([problem, number]) => ({ number, problem })).sort((a, b) => a.number - b.number)
}

/** A signed line of number 0 says that the clinic's log began anew (the demo's, when it is reset): earlier ones seal the old log. */
export function linesOfThisLog(
  lines: readonly Checkpoint[],
  isSigned: (checkpoint: Checkpoint) => boolean,
): readonly Checkpoint[] {
  return lines.slice(lines.findLastIndex((line) => line.number === 0 && isSigned(line)) + 1)
}

function problemOf({ number, hash }: Checkpoint, hashes: ReadonlyMap<number, string>): CheckpointProblem | null {
  const now = hashes.get(number)
  if (now === undefined) return 'sealed_event_missing'
  return now === hash ? null : 'sealed_event_changed'
}

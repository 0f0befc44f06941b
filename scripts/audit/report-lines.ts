import type { AuditProblem, ClinicReport } from '@/lib/server/audit/checkpoints/verify-checkpoints'
import type { SignedRecordProblem, SignedRecords } from '@/lib/server/audit/signed-records'

const WORDS: Record<AuditProblem, string> = {
  missing_event: 'an event before this one is missing',
  broken_link: 'it does not follow the event before it',
  edited_event: 'it was changed after it was written',
  missing_tail: 'the last events were cut off',
  missing_head: "the chain's end is missing",
  unsigned_checkpoint:
    "its checkpoint is not signed with this installation's key: it was forged, or audit-key was replaced",
  sealed_event_missing:
    'it was sealed and is not there any more: the last events were cut off, or this event was deleted',
  sealed_event_changed: 'it is not the event that was sealed: it or events before it were written anew',
  line_missing: 'its checkpoint stands in the database and not in audit-checkpoints.jsonl: the file was changed',
  clinic_missing: 'it was sealed here, and this database does not have the clinic',
}

export const WHAT_TO_DO =
  'Keep this database and its data directory, restore nothing over them, and find out who had access.'

/** One line when all holds, else a line for each problem; clinic and event are named in every one. */
export function reportLines({ name, events, sealed, problems }: ClinicReport): string[] {
  if (problems.length > 0) {
    return problems.map(({ number, problem }) => `${name}: BROKEN at event ${number}: ${WORDS[problem]}.`)
  }
  const until =
    sealed === null ? 'not sealed yet' : `sealed up to event ${sealed.number} on ${new Date(sealed.atMs).toISOString()}`
  return [`${name}: ${events} ${events === 1 ? 'event' : 'events'}, chain whole, ${until}.`]
}

const RECORD_WORDS: Record<SignedRecordProblem, string> = {
  changed: 'its words or findings were changed after it was signed',
  not_as_audited: 'its words, findings and fingerprint were changed together: the log has another fingerprint',
}

/** Nothing for a clinic where nobody signed anything yet. */
export function recordLines(name: string, { records, problems }: SignedRecords): string[] {
  if (problems.length > 0) {
    return problems.map(({ id, problem }) => `${name}: BROKEN confirmation ${id}: ${RECORD_WORDS[problem]}.`)
  }
  if (records === 0) return []
  return [`${name}: ${records} signed ${records === 1 ? 'confirmation' : 'confirmations'}, unchanged since signing.`]
}

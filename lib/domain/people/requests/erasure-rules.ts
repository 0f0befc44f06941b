/** Parts of a record in the words of the second look; `sessions` and so on name what a patient or a therapist would. */
export const ERASED_PARTS = [
  'sessions',
  'answers',
  'findings',
  'programme',
  'attachments',
  'messages',
  'contact',
  'doors',
  'ledger',
  'traces',
] as const
export type ErasedPart = (typeof ERASED_PARTS)[number]

/**
 * `delete`: no row stays. `blank`: the row stays for the counts, without anything that says who, or how they were. `keep`: it stays as it
 * is. Why, in docs/adr/0028-erasure.md.
 */
export type ErasureRule =
  | { readonly rule: 'delete'; readonly part: ErasedPart }
  | { readonly rule: 'blank'; readonly stays: string }
  | { readonly rule: 'keep'; readonly why: string }

const gone = (part: ErasedPart): ErasureRule => ({ rule: 'delete', part })
const blank = (stays: string): ErasureRule => ({ rule: 'blank', stays })

/** Every table with rows of one patient. The integration test derives the list from the database and fails for one that has no rule. */
export const ERASURE_RULES: Readonly<Record<string, ErasureRule>> = {
  patient: blank('a number without a name: therapist, language and the decade of life'),
  patient_day: blank(
    'what was due, done, told and paused on each past day, and the worst knee pain of the day for the outcome curve',
  ),
  programme_window: blank('from when to when which sessions were due'),
  programme: blank('which template it came from'),
  programme_revision: blank('which phase it was in'),
  episode: blank('nothing but that the programmes hang on it'),
  alert: blank('level, when it was raised and when somebody had looked'),
  data_request: blank('that it was asked, who decided, by which ground and when'),
  erasure: { rule: 'keep', why: 'the tombstone itself: ids, when, and the groups that the overview still needs' },
  audit_event: {
    rule: 'keep',
    why: 'the chain is append-only and holds ids and the names of actions: who did what must stay provable',
  },

  session: gone('sessions'),
  session_item: gone('sessions'),
  check_in: gone('sessions'),
  step_down: gone('sessions'),
  missed_report: gone('sessions'),
  warning_check: gone('answers'),
  weekly_screen: gone('answers'),
  measure_taking: gone('answers'),
  measure_request: gone('answers'),
  assessment: gone('findings'),
  confirmation: gone('findings'),
  attachment: gone('attachments'),
  programme_phase: gone('programme'),
  programme_item: gone('programme'),
  programme_variant: gone('programme'),
  programme_variant_item: gone('programme'),
  programme_goal: gone('programme'),
  programme_article: gone('programme'),
  programme_state_change: gone('programme'),
  item_pause: gone('programme'),
  proposal: gone('programme'),
  teach_back: gone('programme'),
  template_giving_line: gone('programme'),
  message: gone('messages'),
  patient_email: gone('contact'),
  reminder_wish: gone('contact'),
  reminder_delivery: gone('contact'),
  mail_link: gone('contact'),
  push_subscription: gone('contact'),
  patient_calendar: gone('contact'),
  session_time: gone('contact'),
  auth_session: gone('doors'),
  patient_code: gone('doors'),
  door_link: gone('doors'),
  monitoring_entry: gone('ledger'),
  access_day: gone('ledger'),
  patient_standing: gone('traces'),
  queue_mark: gone('traces'),
  patient_choice: gone('traces'),
  news_seen: gone('traces'),
  article_read: gone('traces'),
  synced_event: gone('traces'),
}

export type PartCount = { readonly part: ErasedPart; readonly rows: number }

/** What goes, part by part, without the parts of which there is nothing. `rowsOf` counts each table. */
export function countGoing(rowsOf: Readonly<Record<string, number>>): readonly PartCount[] {
  const rows = (part: ErasedPart) =>
    Object.entries(rowsOf)
      .filter(([table]) => partOf(table) === part)
      .reduce((sum, [, count]) => sum + count, 0)
  return ERASED_PARTS.map((part) => ({ part, rows: rows(part) })).filter((one) => one.rows > 0)
}

/** The database deletes what it knows no rule for. */
function partOf(table: string): ErasedPart | null {
  const rule = ERASURE_RULES[table]
  if (rule === undefined) return 'traces'
  return rule.rule === 'delete' ? rule.part : null
}

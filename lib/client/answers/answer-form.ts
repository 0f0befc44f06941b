import type { FieldIssue } from '@/lib/schemas/field-issues'
import type { SyncEvent } from '@/lib/schemas/sync'

/** A form whose answers are written to the device first, with what its page knows besides. */
export type AnswerForm =
  | { readonly kind: 'before_session' | 'warning_signs' | 'next_morning' | 'missed' | 'weekly_screen' }
  | { readonly kind: 'article_read' | 'message' }
  | {
      readonly kind: 'measure'
      /** Where the page of what else is due, or today's, stands. */
      readonly next: string
    }
  | {
      readonly kind: 'session'
      /** What the check said, which the check-in is held against. */
      readonly before: { readonly backPain: number; readonly kneePain: number; readonly site: number }
      /** How long ago it began, by the server's clock as it drew the page: an instant of its clock means nothing on this one. */
      readonly begunAgoMs: number
    }

export type ReadAnswer =
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  | {
      readonly kind: 'event'
      readonly event: SyncEvent
      /** Where the server's action would lead; null where the page stays. */
      readonly leadsTo: string | null
    }

import type { MonitoringEntry } from '@/lib/domain/monitoring/entry'
import type { LedgerPage } from '@/lib/domain/monitoring/ledger'

/** An entry as a table shows it. */
export type EntryRow = MonitoringEntry & { readonly authorName: string; readonly reason: string | null }

/** One patient's part of the ledger. */
export type LedgerRow = LedgerPage<EntryRow> & { readonly key: string; readonly name: string }

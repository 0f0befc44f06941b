import { getTranslations } from 'next-intl/server'
import type { PlainMonth } from '@/lib/domain/monitoring/month'
import type { CsvCell } from '@/lib/domain/shared/csv'
import type { LedgerFile } from '@/lib/schemas/monitoring'
import type { ClinicLedger } from '@/lib/server/monitoring/queries'
import type { PatientLedger } from '@/lib/server/monitoring/read-ledger'

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] }

const nameOf = ({ patient }: PatientLedger) => `${patient.familyName}, ${patient.givenName}`

/** One table of the ledger as it stands on the page; days as YYYY-MM-DD, numbers whole. */
export function ledgerTable(file: LedgerFile, ledger: ClinicLedger, month: PlainMonth): Promise<Table> {
  if (file === 'windows') return windowsTable(ledger)
  return file === 'months' ? monthsTable(ledger, month) : entriesTable(ledger)
}

async function windowsTable({ patients, accessKeptSince }: ClinicLedger): Promise<Table> {
  const t = await getTranslations('monitoring.file')
  const columns = [
    'patient',
    'number',
    'from',
    'to',
    'accessDays',
    'accessSince',
    'activityDays',
    'isOver',
    'code',
  ] as const
  return {
    head: columns.map((column) => t(column)),
    rows: patients.flatMap((row) =>
      row.windows.map((window) => [
        nameOf(row),
        window.number,
        window.from,
        window.to,
        window.accessKept === 'none' ? null : window.accessDays,
        accessKeptSince,
        window.activityDays,
        t(window.isOver ? 'yes' : 'no'),
        window.code,
      ]),
    ),
  }
}

async function monthsTable({ patients }: ClinicLedger, month: PlainMonth): Promise<Table> {
  const [t, words] = await Promise.all([getTranslations('monitoring.file'), getTranslations('monitoring')])
  const columns = ['patient', 'month', 'minutes', 'live', 'code', 'extra', 'lacks', 'setUp'] as const
  return {
    head: columns.map((column) => t(column)),
    rows: patients.map((row) => {
      const { minutes, liveContacts, codes, lacks } = row.month
      return [
        nameOf(row),
        month,
        minutes,
        liveContacts.map(({ on, mode }) => `${on} ${words(`mode.${mode}`)}`).join('; '),
        codes.first,
        codes.extra,
        lacks && words(`management.lacks.${lacks}`),
        row.setUps.map(({ doneOn, authorName }) => `${doneOn} ${authorName}`).join('; '),
      ]
    }),
  }
}

async function entriesTable({ patients }: ClinicLedger): Promise<Table> {
  const [t, words] = await Promise.all([getTranslations('monitoring.file'), getTranslations('monitoring')])
  const columns = ['patient', 'day', 'author', 'activity', 'minutes', 'liveMode'] as const
  return {
    head: columns.map((column) => t(column)),
    rows: patients.flatMap((row) =>
      row.entries.map(({ doneOn, authorName, activity, minutes, liveMode }) => [
        nameOf(row),
        doneOn,
        authorName,
        words(`activity.${activity}`),
        minutes,
        liveMode && words(`mode.${liveMode}`),
      ]),
    ),
  }
}

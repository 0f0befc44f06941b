import { ledgerFileSchema } from '@/lib/schemas/monitoring'
import { todayIn } from '@/lib/server/clock'
import { exportLedger } from '@/lib/server/monitoring/queries'
import { csvAnswer } from '@/lib/server/transport/csv-answer'
import { defineRoute } from '@/lib/server/transport/define-route'
import { ledgerTable } from './_parts/ledger-csv'

/** One table of the remote-monitoring ledger, of all patients of a month. */
export const GET = defineRoute({
  name: 'monitoring.export',
  method: 'GET',
  actor: 'clinic_admin',
  permission: 'monitoring.read',
  limit: { max: 120, windowSeconds: 3600 },
  schema: ledgerFileSchema,
  run: async ({ actor, input: { file, month } }) => {
    const { timeZone } = actor.clinic
    const ledger = await exportLedger(actor.scope, { month, today: todayIn(timeZone), timeZone })
    return csvAnswer(`monitoring-${file}-${month}`, await ledgerTable(file, ledger, month))
  },
})

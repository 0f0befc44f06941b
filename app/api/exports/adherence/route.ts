import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { adherenceExportSchema, chosenPeriod } from '@/lib/schemas/admin'
import { todayIn } from '@/lib/server/clock'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { recordAdherenceExport } from '@/lib/server/progress/overview/record-export'
import { getAdherenceTrends } from '@/lib/server/progress/overview/trends-queries'
import { csvAnswer } from '@/lib/server/transport/csv-answer'
import { defineRoute } from '@/lib/server/transport/define-route'
import { groupSheet } from './_parts/group-rows'
import { trendSheet } from './_parts/trend-rows'

/** The overview's numbers as a file: groups and no patient, so that its name may say what it holds. */
export const GET = defineRoute({
  name: 'adherence.export',
  method: 'GET',
  actor: 'clinic_admin',
  permission: 'adherence.read',
  limit: { max: 60, windowSeconds: 3600 },
  schema: adherenceExportSchema,
  run: async ({ actor, input }) => {
    const today = todayIn(actor.clinic.timeZone)
    const { range, faults } = chosenPeriod(input, today)
    const fields = Object.entries(faults).map(([path, code]) => ({ path, code }))
    if (fields.length > 0) return { status: 422, body: { error: 'INVALID', fields } }
    const span = { range, before: rangeBefore(range), today }
    const report = await getAdherenceReport(actor.scope, span)
    const { head, rows } =
      input.sheet === 'groups'
        ? await groupSheet(report, range)
        : await trendSheet(await getAdherenceTrends(actor.scope, span, report.shares), range)
    await recordAdherenceExport(actor.scope, { sheet: input.sheet, range })
    return csvAnswer(`adherence-${input.sheet}-${range.from}-${range.to}`, { head, rows })
  },
})

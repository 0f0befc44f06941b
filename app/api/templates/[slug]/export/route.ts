import { z } from 'zod'
import { templateSlug } from '@/lib/schemas/templates'
import { todayIn } from '@/lib/server/clock'
import { exportTemplate } from '@/lib/server/programmes/templates/exchange/export-template'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A template as a signed file, for another clinic. It holds nothing of any patient. */
export const GET = defineRoute({
  name: 'templates.export',
  method: 'GET',
  actor: 'therapist',
  permission: 'content.write',
  limit: { max: 60, windowSeconds: 3600 },
  schema: z.strictObject({ slug: templateSlug }),
  run: async ({ actor, input }) => {
    const { name, timeZone } = actor.clinic
    const file = await exportTemplate(actor.scope, name, input.slug, todayIn(timeZone))
    if (!file) throw new AppError('NOT_FOUND')
    return {
      status: 200,
      file: new Response(`${JSON.stringify(file, null, 2)}\n`).body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="plumbline-${input.slug}.json"`,
        'x-content-type-options': 'nosniff',
      },
    }
  },
})

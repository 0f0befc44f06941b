import { getFormatter, getTranslations } from 'next-intl/server'
import { copyFileSchema } from '@/lib/schemas/data-requests'
import { readableCopy } from '@/lib/server/people/requests/readable-copy'
import { type PatientCopy, takeCopy } from '@/lib/server/people/requests/take-copy'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A patient's copy, for who released it a moment ago. Saved, never opened in the product: its name says nothing. */
export const GET = defineRoute({
  name: 'people.takeCopy',
  method: 'GET',
  actor: 'clinic_admin',
  permission: 'data_request.manage',
  limit: { max: 30, windowSeconds: 3600 },
  schema: copyFileSchema,
  run: async ({ actor, input: { requestId, file }, nowMs }) => {
    const format = file === 'record.json' ? 'json' : 'html'
    const copy = await takeCopy(actor.scope, { requestId, format }, nowMs)
    if (!copy) throw new AppError('NOT_FOUND')
    const text = format === 'json' ? JSON.stringify(copy, null, 2) : await page(copy, actor.clinic.timeZone)
    const bytes = new TextEncoder().encode(text)
    return {
      status: 200,
      file: new Blob([bytes]).stream(),
      headers: {
        'content-type': format === 'json' ? 'application/json' : 'text/html; charset=utf-8',
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="${file}"`,
        'x-content-type-options': 'nosniff',
      },
    }
  },
})

async function page(copy: PatientCopy, timeZone: string): Promise<string> {
  const [t, format] = await Promise.all([getTranslations('requests.copy'), getFormatter()])
  const day = format.dateTime(new Date(copy.takenAt), 'long', { timeZone })
  return readableCopy(copy, {
    title: t('title'),
    lead: t('lead', { clinic: copy.clinic, day }),
    nothing: t('nothing'),
    yes: t('yes'),
    no: t('no'),
  })
}

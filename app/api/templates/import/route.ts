import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { keepImport, receiveExchange } from '@/lib/server/programmes/templates/exchange/keep-import'
import type { ExchangeFault } from '@/lib/server/programmes/templates/exchange/read-exchange'
import { defineRoute } from '@/lib/server/transport/define-route'
import { readUpload } from '@/lib/server/transport/read-upload'
import type { RouteAnswer } from '@/lib/server/transport/route-answer'
import { uploadNoticeCookie } from '@/lib/server/transport/upload-notice'

const PAGE = '/therapist/templates/import'

/** A template's file as another clinic sent it. Answers with the page that shows what does not match; nothing is made of it yet. */
export const POST = defineRoute({
  name: 'templates.import',
  method: 'POST',
  body: 'form',
  actor: 'therapist',
  permission: 'content.write',
  limit: { max: 60, windowSeconds: 3600 },
  schema: z.strictObject({}),
  run: async ({ actor, form }) => {
    // Wrapped, because no file and one that is too large are two things.
    const take = async (pieces: AsyncIterable<Buffer>) => ({ text: await receiveExchange(pieces) })
    const upload = form && (await readUpload(form, 'file', { take, discard: async () => undefined }))
    if (!upload) return { status: 400, body: { error: 'INVALID' } }
    const { file } = upload
    if (file === null || file.text === '') return refused('no_file')
    if (file.text === null) return refused('too_large')
    const kept = await keepImport(actor.scope, file.text)
    return kept.ok ? { seeOther: `${PAGE}/${kept.value.importId}` } : refused(kept.reason)
  },
})

/** Back to the form, with the sentence at the field. */
async function refused(reason: ExchangeFault | 'no_file'): Promise<RouteAnswer> {
  const t = await getTranslations('templates.exchange.fault')
  const id = randomBytes(4).toString('hex')
  const notice = { id, errors: { file: t(reason) }, values: {} }
  return { seeOther: `${PAGE}?refused=${id}`, cookie: uploadNoticeCookie(notice, PAGE) }
}

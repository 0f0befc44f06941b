import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { LogoRefusal } from '@/lib/domain/people/branding/logo-rules'
import { getLogo, setLogo } from '@/lib/server/people/branding/logo'
import { receiveLogo } from '@/lib/server/people/branding/receive-logo'
import { readKept } from '@/lib/server/storage/media-files'
import { discardReceived } from '@/lib/server/storage/receive-file'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'
import { readUpload } from '@/lib/server/transport/read-upload'
import type { RouteAnswer } from '@/lib/server/transport/route-answer'
import { uploadNoticeCookie } from '@/lib/server/transport/upload-notice'

const PAGE = '/admin/clinic'

/** The logo of one's own clinic, for those who hand cards over. */
export const GET = defineRoute({
  name: 'people.readLogo',
  method: 'GET',
  actor: 'staff',
  permission: 'card.make',
  schema: z.strictObject({}),
  run: async ({ actor }) => {
    const logo = await getLogo(actor.scope)
    if (!logo) throw new AppError('NOT_FOUND')
    return {
      status: 200,
      file: readKept(logo.key, { from: 0, to: logo.bytes - 1 }),
      headers: {
        'content-type': 'image/webp',
        'content-length': String(logo.bytes),
        'x-content-type-options': 'nosniff',
      },
    }
  },
})

/** The form of a logo, native and streamed; answers with the page that it stands on. */
export const POST = defineRoute({
  name: 'people.setLogo',
  method: 'POST',
  body: 'form',
  actor: 'clinic_admin',
  permission: 'clinic.manage',
  limit: { max: 30, windowSeconds: 3600 },
  schema: z.strictObject({}),
  run: async ({ actor, form }) => {
    const upload = form && (await readUpload(form, 'file', { take: receiveLogo, discard: discardReceived }))
    if (!upload) return { status: 400, body: { error: 'INVALID' } }
    if (!upload.file?.ok) return refused(upload.file?.reason ?? 'no_file')
    const kept = await setLogo(actor.scope, upload.file.value)
    return kept.ok ? { seeOther: `${PAGE}?done=logo` } : refused(kept.reason)
  },
})

async function refused(reason: LogoRefusal): Promise<RouteAnswer> {
  const t = await getTranslations('admin.clinic.logo.refused')
  const id = randomBytes(4).toString('hex')
  const notice = { id, errors: { file: t(reason) }, values: {} }
  return { seeOther: `${PAGE}?refused=${id}`, cookie: uploadNoticeCookie(notice, PAGE) }
}

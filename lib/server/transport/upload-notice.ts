import 'server-only'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { isSecureSite } from '@/lib/server/auth/cookies'

/**
 * Why an upload was refused, on its way from the route to the page that shows it. A form with a file is sent to a route, which
 * can only answer with another page: what was typed must come along, and not in the address.
 */
export type UploadNotice = {
  /** In the address too, so that an old notice is not shown on a later visit. */
  readonly id: string
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

const COOKIE = 'plumbline.upload'
const SECONDS = 120
const TYPED_MAX = 800

const schema = z.strictObject({
  id: z.string(),
  errors: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
})

export function uploadNoticeCookie(notice: UploadNotice, path: string): string {
  const values = Object.fromEntries(
    Object.entries(notice.values).map(([name, text]) => [name, text.slice(0, TYPED_MAX)]),
  )
  const value = Buffer.from(JSON.stringify({ ...notice, values })).toString('base64url')
  const secure = isSecureSite() ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict${secure}`
}

/** The notice with this id, if this browser has it. */
export async function readUploadNotice(id: string | undefined): Promise<UploadNotice | null> {
  const value = (await cookies()).get(COOKIE)?.value
  if (id === undefined || value === undefined) return null
  try {
    const notice = schema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
    return notice.success && notice.data.id === id ? notice.data : null
  } catch {
    return null
  }
}

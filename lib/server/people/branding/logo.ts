import 'server-only'

import sharp from 'sharp'
import type { LogoRefusal } from '@/lib/domain/people/branding/logo-rules'
import { ok, type Result } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type ArrivedLogo, prepareLogo } from '@/lib/server/people/branding/receive-logo'
import { discardIncoming, keepIncoming, readKept, removeKept } from '@/lib/server/storage/media-files'
import { unlessFault } from '@/lib/server/storage/storage-fault'

export type ClinicLogo = {
  readonly key: string
  readonly bytes: number
  readonly width: number
  readonly height: number
}
const NO_LOGO = { logoKey: null, logoBytes: null, logoWidth: null, logoHeight: null }

/** The logo of the scope's clinic; null where there is none. */
export function getLogo(scope: Scope): Promise<ClinicLogo | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.clinic.findUnique({
      where: { id: scope.clinicId },
      select: { logoKey: true, logoBytes: true, logoWidth: true, logoHeight: true },
    })
    if (!row?.logoKey || !row.logoBytes || !row.logoWidth || !row.logoHeight) return null
    return { key: row.logoKey, bytes: row.logoBytes, width: row.logoWidth, height: row.logoHeight }
  })
}

/**
 * Keeps a logo in place of the one before. The file is on the disk before the row names it; one whose row did not come about, and the one
 * that it replaces, are taken away, at the latest by `clearOrphans`. Needs `clinic.manage`.
 */
export async function setLogo(scope: Scope, file: ArrivedLogo): Promise<Result<true, LogoRefusal>> {
  const prepared = await prepareLogo(file)
  if (!prepared.ok) return prepared
  const { path, bytes: logoBytes, width: logoWidth, height: logoHeight } = prepared.value
  const kept = await unlessFault(keepIncoming(path))
  if (!kept.ok) {
    await discardIncoming(path)
    return kept
  }
  const logoKey = kept.value
  const before = await withScope(scope, (tx) =>
    exchange(tx, scope, 'clinic.set_logo', { logoKey, logoBytes, logoWidth, logoHeight }),
  ).catch(async (error: unknown) => {
    await removeKept(logoKey)
    throw error
  })
  if (before !== null) await removeKept(before)
  return ok(true)
}

export async function removeLogo(scope: Scope): Promise<void> {
  const before = await withScope(scope, (tx) => exchange(tx, scope, 'clinic.remove_logo', NO_LOGO))
  if (before !== null) await removeKept(before)
}

type LogoColumns = { readonly [Column in keyof typeof NO_LOGO]: (Column extends 'logoKey' ? string : number) | null }

/** Answers with the key that the row had. The lock keeps two at two desks from leaving a file that nobody names. */
async function exchange(tx: ScopedTx, scope: Scope, action: string, logo: LogoColumns): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ logo_key: string | null }[]>`
    select logo_key from clinic where id = ${scope.clinicId}::uuid for update`
  await tx.clinic.updateMany({ where: { id: scope.clinicId }, data: logo })
  await audit(tx, scope, { action, subjectKind: 'clinic', subjectId: scope.clinicId })
  return row?.logo_key ?? null
}

export type PrintableLogo = { readonly png: Buffer; readonly width: number; readonly height: number }

/** For paper: PDF knows no WebP. Null without a logo, and where its file is gone: a sheet is printed all the same. */
export async function printableLogo(scope: Scope): Promise<PrintableLogo | null> {
  const logo = await getLogo(scope)
  if (!logo) return null
  try {
    const kept = await new Response(readKept(logo.key, { from: 0, to: logo.bytes - 1 })).arrayBuffer()
    return { png: await sharp(Buffer.from(kept)).png().toBuffer(), width: logo.width, height: logo.height }
  } catch {
    return null
  }
}

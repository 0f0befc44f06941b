import 'server-only'

import { type Scope, withScope } from '@/lib/server/db/scope'

export type Branding = {
  readonly address: string | null
  readonly brandColour: string | null
  readonly hasLogo: boolean
}

/** What a card shows of its clinic beside name and telephone. */
export function getBranding(scope: Scope): Promise<Branding> {
  return withScope(scope, async (tx) => {
    const select = { address: true, brandColour: true, logoKey: true } as const
    const { logoKey, ...row } = await tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId }, select })
    return { ...row, hasLogo: logoKey !== null }
  })
}

import 'server-only'

import { normaliseEmail } from '@/lib/domain/people/email-address'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { verifyPassword } from '@/lib/server/auth/passwords'
import { admitSignIn, noteSuccessfulSignIn } from '@/lib/server/auth/sign-in-limits'
import { systemDb } from '@/lib/server/db/system-db'

export type StaffCredentials = {
  readonly email: string
  readonly password: string
  readonly address: string
  readonly knownBrowser: boolean
}

export type SignedInMember = { readonly clinicId: ClinicId; readonly memberId: MemberId; readonly account: string }

/**
 * A wrong e-mail and a wrong password are one answer, in words and in time. A second factor will stand between this and the
 * session: the caller opens the session, not this function.
 */
export async function signInMember(
  credentials: StaffCredentials,
): Promise<Result<SignedInMember, 'wrong' | 'limited'>> {
  const email = normaliseEmail(credentials.email)
  const account = email ?? 'unreadable address'
  const attempt = { account, address: credentials.address, knownBrowser: credentials.knownBrowser }
  if (!(await admitSignIn(attempt))) return refuse('limited')

  const user = email === null ? null : await findUser(email)
  const matches = await verifyPassword(user?.passwordHash ?? null, credentials.password)
  const member = user?.members[0]
  if (!matches || !member) return refuse('wrong')
  await noteSuccessfulSignIn(attempt)
  return ok({ clinicId: member.clinicId as ClinicId, memberId: member.id as MemberId, account })
}

function findUser(email: string) {
  return systemDb().userAccount.findUnique({
    where: { email },
    select: {
      passwordHash: true,
      members: {
        where: { archivedAt: null },
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { id: true, clinicId: true },
      },
    },
  })
}

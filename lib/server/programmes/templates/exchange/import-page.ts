import 'server-only'

import { type ExchangeFile, fingerprintGroups } from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { type Matched, matchExchange } from '@/lib/domain/programmes/templates/exchange/match-exchange'
import { progressRuleSchema } from '@/lib/schemas/progress'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { exchangeKeyOf } from '@/lib/server/programmes/templates/exchange/exchange-key'
import { readExerciseDigests } from '@/lib/server/programmes/templates/exchange/exercise-digests'
import { readExchange } from '@/lib/server/programmes/templates/exchange/read-exchange'
import { openKeyText, sha256Hex } from '@/lib/server/signing/ed25519'

/**
 * `renamed`: the key is known under another name. `other_key`: a clinic of this name signed with another key before, which is what a forgery
 * looks like as well as a lost key.
 */
export type SignerState = 'own' | 'known' | 'new' | 'renamed' | 'other_key'
export type ImportPage = {
  readonly importId: string
  readonly file: ExchangeFile
  readonly fingerprint: readonly string[]
  readonly signer: SignerState
  readonly matched: Matched
  /** The slug of the template that this same file became before; null when it is the first time. */
  readonly takenAs: string | null
}

/** A received file with what does not match, as it stands today. Null when it is not this member's, or was dealt with. */
export async function getImportPage(scope: Scope, importId: string): Promise<ImportPage | null> {
  return withScope(scope, (tx) => readImport(tx, scope, importId))
}

export async function readImport(tx: ScopedTx, scope: Scope, importId: string): Promise<ImportPage | null> {
  const row = await tx.templateImport.findFirst({
    where: { id: importId, receivedById: scope.actorId, endedAt: null },
    select: { file: true },
  })
  const file = row && readExchange(row.file)
  if (!file?.ok) return null
  const taken = await tx.templateImport.findFirst({
    where: { file: row?.file ?? '', own: { isNot: null } },
    select: { own: { select: { slug: true } } },
  })
  const exercises = await readExerciseDigests(tx)
  return {
    importId,
    file: file.value,
    fingerprint: fingerprintGroups(sha256Hex(file.value.key)),
    signer: await signerState(tx, scope, file.value),
    matched: matchExchange(file.value.template, {
      exercises: new Map(exercises.filter(({ isOwn }) => !isOwn).map((exercise) => [exercise.slug, exercise])),
      isPossibleRule: (rule) => progressRuleSchema.safeParse(rule).success,
    }),
    takenAs: taken?.own?.slug ?? null,
  }
}

async function signerState(tx: ScopedTx, scope: Scope, { key, clinic }: ExchangeFile): Promise<SignerState> {
  if (key === openKeyText(exchangeKeyOf(scope.clinicId))) return 'own'
  const known = await tx.templateSigner.findMany({
    where: { OR: [{ key }, { name: clinic }] },
    select: { key: true, name: true },
  })
  const same = known.find((signer) => signer.key === key)
  if (same) return same.name === clinic ? 'known' : 'renamed'
  return known.length > 0 ? 'other_key' : 'new'
}

/** The clinics whose files this clinic has taken in before. */
export function getSigners(scope: Scope) {
  return withScope(scope, async (tx) => {
    const rows = await tx.templateSigner.findMany({ orderBy: { name: 'asc' }, select: { key: true, name: true } })
    return rows.map(({ key, name }) => ({ name, fingerprint: fingerprintGroups(sha256Hex(key)) }))
  })
}

import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { buildPersonKey } from '@/prisma/seed/builders/person-key'

/** What a device holds of one session: its event, and the id that the session gets from its check. */
export type Held = { readonly id: string; readonly event: { readonly id: string } }
export type Patient = {
  readonly clinicId: string
  readonly cookie: string
  readonly personKey: string
  readonly held: readonly Held[]
}

const CHECKS_EACH = 40

/** One patient with a device and sessions ready to send, each with a warning-signs check of its own. */
export async function buildSender(db: PrismaClient, appSecret: string): Promise<Patient> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, memberId, patientId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  const token = randomBytes(32).toString('base64url')
  await db.authSession.create({
    data: {
      id: uuidv7(),
      clinicId,
      patientId,
      deviceLabel: 'Test browser',
      tokenHash: Uint8Array.from(createHash('sha256').update(token).digest()),
      idleExpiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  const checks = Array.from({ length: CHECKS_EACH }, () => uuidv7())
  const clear = {
    bladderBowelSaddle: false,
    bothLegs: false,
    newWeakness: false,
    newNumbness: false,
    unwellFever: false,
    fallInjury: false,
  }
  await db.warningCheck.createMany({
    data: checks.map((id) => ({ id, clinicId, patientId, answeredAt: new Date(), positive: false, ...clear })),
  })
  const now = Date.now()
  const held = checks.map((warningCheckId) => ({
    id: sessionIdOfCheck(warningCheckId),
    event: {
      ...{ id: uuidv7(), kind: 'session', happenedAtMs: now, startedAtMs: now },
      report: {
        ...{ warningCheckId, programmeId: programme.programmeId, revisionId: programme.revisionId },
        before: { backPain: 2, kneePain: 3, site: 4 },
        items: programme.itemIds.map((itemId) => ({ itemId, setsDone: 2 })),
        checkIn: { backPainMax: 2, kneePainMax: 3, siteAfter: 3, newWeakness: false, newNumbness: false, effort: 5 },
      },
    },
  }))
  const personKey = buildPersonKey(appSecret, patientId)
  return { clinicId, cookie: `plumbline.session=${token}`, personKey, held }
}

type Answered = { readonly id: string; readonly status: string; readonly reason?: string }

/** What the server says of a batch; null where no answer came. A dead server is an ordinary outcome here. */
export async function sendBatch(
  url: string,
  { cookie, personKey }: Patient,
  events: readonly object[],
): Promise<readonly Answered[] | null> {
  const response = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ personKey, sentAtMs: Date.now(), events }),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null)
  if (response?.status !== 200) return null
  return response
    .json()
    .then(({ results }: { readonly results: readonly Answered[] }) => results)
    .catch(() => null)
}

/** Sends one session; true only for a durable answer. */
export async function sendSession(url: string, patient: Patient, { event }: Held): Promise<boolean> {
  const [answer] = (await sendBatch(url, patient, [event])) ?? []
  return answer?.status === 'stored' || answer?.status === 'had'
}

export type Ledger = { readonly sent: Set<string>; readonly acknowledged: Set<string> }

/** All patients send at once, each one session after the other; `afterAcknowledged` is called once, in the middle of it. */
export async function sendUnderLoad(
  url: string,
  patients: readonly Patient[],
  strike: { readonly afterAcknowledged: number; readonly blow: () => void },
): Promise<Ledger> {
  const ledger = { sent: new Set<string>(), acknowledged: new Set<string>() }
  let struck = false
  const sendAll = async (patient: Patient) => {
    for (const held of patient.held) {
      ledger.sent.add(held.id)
      const durable = await sendSession(url, patient, held)
      if (durable) ledger.acknowledged.add(held.id)
      if (!struck && ledger.acknowledged.size >= strike.afterAcknowledged) {
        struck = true
        strike.blow()
      }
      if (!durable && struck) return
    }
  }
  await Promise.all(patients.map(sendAll))
  return ledger
}

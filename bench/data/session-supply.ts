import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { BareSession } from '@/bench/data/bare-session'
import { type BenchClinic, type BenchPatient, loadPatients } from '@/bench/data/clinic'
import { copyInto } from '@/bench/data/copy-into'
import { sessionReport } from '@/bench/data/session-report'
import type { Sent } from '@/bench/load/drive'
import { addDays } from '@/lib/domain/shared/plain-date'
import { buildPersonKey } from '@/prisma/seed/builders/person-key'

/** The database takes no more sessions of a patient and day. */
const SLOTS_A_DAY = 20
/** The bare sessions go to days that nothing else uses, since their slots are decided here. */
const BARE_DAYS_AGO = 400
const PATIENTS_AT_ONCE = 500

/**
 * New sessions for the load: every request is one that was never sent, with a clear warning check of its own, and neighbours
 * in time belong to different patients. Filled between the rounds, never during one.
 */
export class SessionSupply {
  readonly #appSecret: string
  readonly #client: pg.Client
  readonly #clinic: BenchClinic
  readonly #product = new Queue()
  readonly #bare = new Queue()
  #openPatients: BenchPatient[] = []
  #slotsUsed = SLOTS_A_DAY
  #bareCount = 0

  constructor(client: pg.Client, clinic: BenchClinic, appSecret: string) {
    this.#appSecret = appSecret
    this.#client = client
    this.#clinic = clinic
  }

  nextProduct(): Sent | undefined {
    return this.#product.take()
  }

  nextBare(): Sent | undefined {
    return this.#bare.take()
  }

  async fillProduct(wanted: number): Promise<void> {
    const owners: BenchPatient[] = []
    while (this.#product.length + owners.length < wanted) owners.push(...(await this.patientsForOneSlot()))
    const checks = await this.loadChecks(owners)
    for (const [index, patient] of owners.entries()) {
      const headers = { ...HEADERS, cookie: `plumbline.session=${patient.token}` }
      this.#product.add({ headers, body: JSON.stringify(productBody(this.#appSecret, patient, checks[index] ?? '')) })
    }
  }

  async fillBare(wanted: number): Promise<void> {
    const { patients, clinicId, today } = this.#clinic
    const missing = Math.max(0, wanted - this.#bare.length)
    const numbers = Array.from({ length: missing }, (_, index) => this.#bareCount + index)
    this.#bareCount += missing
    const owners = numbers.map((number) => patients[number % patients.length] as BenchPatient)
    const checks = await this.loadChecks(owners)
    for (const [index, patient] of owners.entries()) {
      const turn = Math.floor((numbers[index] ?? 0) / patients.length)
      const place = {
        slot: (turn % SLOTS_A_DAY) + 1,
        day: addDays(today, -BARE_DAYS_AGO - Math.floor(turn / SLOTS_A_DAY)),
      }
      const body = bareBody(clinicId, patient, { ...place, warningCheckId: checks[index] ?? '' })
      this.#bare.add({ headers: HEADERS, body: JSON.stringify(body) })
    }
  }

  /** One more session for each of the patients; new patients when these have had all that a day takes. */
  private async patientsForOneSlot(): Promise<readonly BenchPatient[]> {
    if (this.#slotsUsed === SLOTS_A_DAY) {
      const isFirst = this.#openPatients.length === 0
      this.#openPatients = isFirst
        ? [...this.#clinic.patients]
        : await loadPatients(this.#client, this.#clinic, PATIENTS_AT_ONCE)
      this.#slotsUsed = 0
    }
    this.#slotsUsed += 1
    return this.#openPatients
  }

  private async loadChecks(owners: readonly BenchPatient[]): Promise<string[]> {
    const ids = owners.map(() => uuidv7())
    const questions = 'bladder_bowel_saddle, both_legs, new_weakness, new_numbness, unwell_fever, fall_injury'
    const now = new Date().toISOString()
    await copyInto(
      this.#client,
      'warning_check',
      `id, clinic_id, patient_id, answered_at, ${questions}, positive, back_pain_before, knee_pain_before, site_before`,
      owners.map((patient, index) => {
        const answers = [false, false, false, false, false, false, false]
        return [ids[index] ?? null, this.#clinic.clinicId, patient.patientId, now, ...answers, 2, 2, 4]
      }),
    )
    return ids
  }
}

/** First in, first out, without moving what is behind. */
class Queue {
  readonly #items: (Sent | undefined)[] = []
  #head = 0

  get length(): number {
    return this.#items.length - this.#head
  }

  add(sent: Sent): void {
    this.#items.push(sent)
  }

  take(): Sent | undefined {
    const sent = this.#items[this.#head]
    if (sent === undefined) return undefined
    this.#items[this.#head] = undefined
    this.#head += 1
    return sent
  }
}

const HEADERS = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

/** The body of POST /api/sync (lib/schemas/sync.ts, `syncBatch`): one session. */
function productBody(appSecret: string, patient: BenchPatient, warningCheckId: string) {
  const now = Date.now()
  const event = { id: uuidv7(), kind: 'session', happenedAtMs: now, startedAtMs: now }
  const report = sessionReport(patient, warningCheckId)
  return { personKey: buildPersonKey(appSecret, patient.patientId), sentAtMs: now, events: [{ ...event, report }] }
}

function bareBody(
  clinicId: string,
  patient: BenchPatient,
  place: { slot: number; day: string; warningCheckId: string },
): BareSession {
  return {
    id: uuidv7(),
    clinicId,
    patientId: patient.patientId,
    programmeId: patient.programmeId,
    revisionId: patient.revisionId,
    warningCheckId: place.warningCheckId,
    localDay: place.day,
    slot: place.slot,
    itemIds: patient.itemIds,
  }
}

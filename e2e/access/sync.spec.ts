import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession } from '@/e2e/fixtures/world'

const ROUTE = '/api/sync'
const CHECK = '0199d0a0-0000-7000-8000-00000000000c'

/** A batch that could be read, under a key that is nobody's here. */
const batch = () => ({
  personKey: 'somebody-else',
  sentAtMs: Date.now(),
  events: [
    {
      ...{ id: CHECK, kind: 'warning_check', happenedAtMs: Date.now(), before: null },
      answers: {
        ...{ bladder_bowel_saddle: false, both_legs: false, new_weakness: false },
        ...{ new_numbness: false, unwell_fever: false, fall_injury: true },
      },
    },
  ],
})

test('what a device sends is taken from its own person only, and from no other site', async ({
  browser,
  world,
  strangers,
  baseURL,
}) => {
  const own = { origin: new URL(baseURL ?? '').origin, 'sec-fetch-site': 'same-origin' }
  const send = async (token: string | null, data: object, headers: Record<string, string> = own) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' })
    if (token) await context.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
    const response = await context.request.post(ROUTE, { data, headers })
    const answer = { status: response.status(), body: await response.json() }
    expect(response.headers()['cache-control']).toContain('no-store')
    await context.close()
    return answer
  }
  const patient = await mintSession(ownerOf('patient', world))

  expect((await send(null, batch())).status).toBe(401)
  expect((await send('A'.repeat(43), batch())).status).toBe(401)
  for (const role of ['therapist', 'clinic_admin'] as const) {
    const { status, body } = await send(await mintSession(ownerOf(role, world)), batch())
    expect([403, 404], role).toContain(status)
    expect(body.results, role).toBeUndefined()
  }
  for (const where of [world, strangers]) {
    const answer = await send(await mintSession(ownerOf('patient', where)), batch())
    expect(answer).toEqual({ status: 409, body: { error: 'CONFLICT', reason: 'other_person' } })
  }
  expect(
    (await send(patient, batch(), { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status,
  ).toBe(403)
  expect((await send(patient, { ...batch(), patientId: strangers.patientId })).status).toBe(422)
  expect((await send(patient, { ...batch(), events: [] })).status).toBe(422)
  // A yes to a warning sign stops a programme: nobody's was.
  expect(await database().warningCheck.count({ where: { id: CHECK } })).toBe(0)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideHandOver } from '@/lib/domain/access/hand-over'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'

const member = (name: string) => name as MemberId
const patient = (name: string) => name as PatientId
const facts = { patients: [patient('ana'), patient('bea')], heirs: new Set([member('theo'), member('noor')]) }
const refused = { ok: false, reason: 'has_patients' }

describe('handing patients over', () => {
  it('takes one colleague for all, and another one where it is said', () => {
    const choice = { toAll: member('theo'), each: new Map([[patient('bea'), member('noor')]]) }
    expect(decideHandOver(choice, facts)).toEqual({
      ok: true,
      value: new Map([
        ['ana', 'theo'],
        ['bea', 'noor'],
      ]),
    })
  })

  it('leaves nobody behind', () => {
    const onlyBea = { toAll: null, each: new Map([[patient('bea'), member('noor')]]) }
    expect(decideHandOver(onlyBea, facts)).toEqual(refused)
    expect(decideHandOver({ toAll: null, each: new Map() }, facts)).toEqual(refused)
  })

  it('gives to nobody who is no therapist or leaves', () => {
    expect(decideHandOver({ toAll: member('admin'), each: new Map() }, facts)).toEqual(refused)
    const one = { toAll: member('theo'), each: new Map([[patient('bea'), member('admin')]]) }
    expect(decideHandOver(one, facts)).toEqual(refused)
  })

  it('needs nobody where there are no patients, and moves nobody who is not theirs', () => {
    const stale = { toAll: null, each: new Map([[patient('cia'), member('noor')]]) }
    expect(decideHandOver(stale, { ...facts, patients: [] })).toEqual({ ok: true, value: new Map() })
  })

  it('moves every patient to one who stays, or refuses', () => {
    const someone = fc.constantFrom('theo', 'noor', 'admin').map(member)
    const people = fc.uniqueArray(fc.constantFrom('ana', 'bea', 'cia', 'dee').map(patient))
    fc.assert(
      fc.property(
        people,
        fc.option(someone),
        fc.array(fc.tuple(fc.constantFrom('ana', 'bea', 'eve').map(patient), someone)),
        (patients, toAll, each) => {
          const answer = decideHandOver({ toAll, each: new Map(each) }, { ...facts, patients })
          if (!answer.ok) return
          expect([...answer.value.keys()]).toEqual(patients)
          for (const heir of answer.value.values()) expect(facts.heirs.has(heir)).toBe(true)
        },
      ),
    )
  })
})

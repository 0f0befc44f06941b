import { expect, test } from 'vitest'
import { readLedger, signErasure } from '@/lib/server/people/erasure/erasure-line'
import { signingKeyOf } from '@/lib/server/signing/ed25519'

const key = signingKeyOf(Buffer.alloc(32, 7).toString('base64url'))
const stranger = signingKeyOf(Buffer.alloc(32, 8).toString('base64url'))
const id = (digit: string) => `${digit.repeat(8)}-0000-7000-8000-000000000000`
const fact = (patient: string, clinic = 'a') => ({
  ...{ clinicId: id(clinic), patientId: id(patient), requestId: id('f'), atMs: 1 },
})

function write(...facts: readonly Parameters<typeof signErasure>[0][]): string[] {
  const lines: string[] = []
  for (const one of facts) lines.push(signErasure(one, lines.at(-1) ?? null, key))
  return lines
}
const patients = (text: string) => readLedger(text, key).erasures.map(({ patientId }) => patientId)

test('a ledger says whom it names, each once, and passes over half a line', () => {
  const lines = write(fact('1'), fact('2'), fact('1'))
  const whole = [lines[0], '{"clinicId":"torn', ...lines.slice(1), ''].join('\n')
  expect(readLedger(whole, key)).toMatchObject({ problems: [], lastLine: lines[2] })
  expect(patients(whole)).toEqual([id('1'), id('2')])
  expect(readLedger('', key)).toEqual({ erasures: [], problems: [], lastLine: null })
})

test('a clinic that was removed takes its lines along, and no other’s', () => {
  const gone = { clinicId: id('a'), patientId: null, requestId: null, atMs: 2 }
  expect(patients(write(fact('1'), fact('2', 'b'), gone, fact('3')).join('\n'))).toEqual([id('2'), id('3')])
})

test('a line that was taken out, changed or put in is told, and what is forged erases nobody', () => {
  const [one = '', two = '', three = ''] = write(fact('1'), fact('2'), fact('3'))
  expect(readLedger([one, three].join('\n'), key).problems).toEqual([{ line: 2, problem: 'out_of_chain' }])
  expect(readLedger([two, three].join('\n'), key).problems).toEqual([{ line: 1, problem: 'out_of_chain' }])
  const changed = readLedger([one, two.replace(id('2'), id('9')), three].join('\n'), key)
  expect(changed.problems).toEqual([
    { line: 2, problem: 'forged' },
    { line: 3, problem: 'out_of_chain' },
  ])
  expect(changed.erasures.map(({ patientId }) => patientId)).toEqual([id('1'), id('3')])
  const forged = [one, signErasure(fact('4'), one, stranger)].join('\n')
  expect(readLedger(forged, key)).toMatchObject({ problems: [{ line: 2, problem: 'forged' }] })
  expect(patients(forged)).toEqual([id('1')])
})

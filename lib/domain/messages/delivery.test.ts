import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTry, type Delivery, type DeliveryState, nextStep, type SendOutcome } from '@/lib/domain/messages/delivery'

const now = { nowMs: 1000, isWanted: true, hasChannel: true }
const queued: Delivery = { state: 'queued', interruptions: 0, giveUpAtMs: 2000 }

describe('when a delivery has its turn', () => {
  it('is sent while it is wanted and not too late', () => {
    expect(nextStep(queued, now)).toEqual({ step: 'send', interruptions: 0 })
  })

  it.each(['sent', 'failed', 'dropped'] as const)('nothing happens once it is %s', (state) => {
    expect(nextStep({ ...queued, state }, { ...now, isWanted: false })).toEqual({ step: 'nothing' })
  })

  it('is dropped when nobody wants it any more', () => {
    expect(nextStep(queued, { ...now, isWanted: false })).toEqual({ step: 'drop' })
  })

  it('is given up, and told, when it is too late', () => {
    expect(nextStep(queued, { ...now, nowMs: 2000 })).toMatchObject({ step: 'fail', failure: 'unreachable' })
    expect(nextStep({ ...queued, interruptions: 1 }, { ...now, nowMs: 2000 })).toMatchObject({ failure: 'unsure' })
  })

  it('is told when there is no mail any more', () => {
    expect(nextStep(queued, { ...now, hasChannel: false })).toMatchObject({ step: 'fail', failure: 'no_mail' })
  })

  it('is sent once more after an interruption, and not a third time', () => {
    expect(nextStep({ ...queued, state: 'sending' }, now)).toEqual({ step: 'send', interruptions: 1 })
    const twice = nextStep({ ...queued, state: 'sending', interruptions: 1 }, now)
    expect(twice).toEqual({ step: 'fail', failure: 'unsure', interruptions: 2 })
  })
})

describe('after a try', () => {
  it.each<[SendOutcome, ReturnType<typeof afterTry>]>([
    ['accepted', { state: 'sent' }],
    ['unreachable', { state: 'queued' }],
    ['refused', { state: 'queued' }],
    ['refused_for_good', { state: 'failed', failure: 'refused' }],
    ['interrupted', { state: 'sending' }],
    ['gone', { state: 'failed', failure: 'gone' }],
  ])('%s', (outcome, expected) => {
    expect(afterTry(outcome)).toEqual(expected)
  })
})

/** What may happen to a try: the mail server answers, or the process is killed before or after the letter has arrived. */
const fate = fc.constantFrom<SendOutcome | 'killed_before' | 'killed_after'>(
  ...(['accepted', 'unreachable', 'refused', 'refused_for_good', 'killed_before', 'killed_after'] as const),
)

it('whatever happens, a letter arrives at most twice, and one that never arrived is told', () => {
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 12 }), (fates) => {
      let at: Delivery = queued
      let arrived = 0
      for (const [hour, happened] of [...fates, 'unreachable' as const].entries()) {
        const step = nextStep(at, { ...now, nowMs: hour < fates.length ? now.nowMs : at.giveUpAtMs })
        if (step.step === 'nothing') break
        if (step.step === 'drop') throw new Error('It was wanted all the time')
        if (step.step === 'fail') {
          at = { ...at, state: 'failed' }
          break
        }
        const { state, landed } = come(happened)
        arrived += landed
        at = { ...at, state, interruptions: step.interruptions }
      }
      expect(arrived).toBeLessThanOrEqual(2)
      expect(['sent', 'failed']).toContain(at.state)
      if (at.state === 'sent') expect(arrived).toBeGreaterThan(0)
    }),
  )
})

function come(happened: SendOutcome | 'killed_before' | 'killed_after'): { state: DeliveryState; landed: number } {
  if (happened === 'killed_before') return { state: 'sending', landed: 0 }
  if (happened === 'killed_after') return { state: 'sending', landed: 1 }
  return { state: afterTry(happened).state, landed: happened === 'accepted' ? 1 : 0 }
}

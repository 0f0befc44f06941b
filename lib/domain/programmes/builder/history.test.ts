import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, type History, historyOf, redone, undone } from '@/lib/domain/programmes/builder/history'

const tracked = (...texts: (readonly [string, string | null])[]): History<string> =>
  texts.reduce((history, [text, about]) => changed(history, text, about), historyOf(''))

describe('history', () => {
  it('goes back and forth, one step a change', () => {
    const history = tracked(['a', null], ['ab', null])
    expect(undone(history).present).toBe('a')
    expect(undone(undone(history)).present).toBe('')
    expect(redone(undone(history)).present).toBe('ab')
  })

  it('takes typing on in one field as one step, and another field as the next', () => {
    const history = tracked(['a', 'note'], ['ab', 'note'], ['ab!', 'dose'])
    expect(undone(history).present).toBe('ab')
    expect(undone(undone(history)).present).toBe('')
  })

  it('begins a new step after going back', () => {
    const history = changed(undone(tracked(['a', 'note'], ['b', 'dose'])), 'ac', 'note')
    expect(undone(history).present).toBe('a')
  })

  it('forgets what was undone when something else is done', () => {
    const history = changed(undone(tracked(['a', null])), 'b', null)
    expect(redone(history).present).toBe('b')
  })

  it('stays at both ends, and a change to the same is none', () => {
    const history = historyOf('a')
    expect(undone(history)).toBe(history)
    expect(redone(history)).toBe(history)
    expect(changed(history, 'a', null)).toBe(history)
  })

  it('comes back to the first state however often it is undone, and to the last by redoing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 20 }), (texts) => {
        const all = texts.reduce((history, text, index) => changed(history, `${index}${text}`, null), historyOf(''))
        const first = texts.reduce((history) => undone(history), all)
        expect(first.present).toBe('')
        expect(texts.reduce((history) => redone(history), first).present).toBe(all.present)
      }),
    )
  })
})

import { expect, test, vi } from 'vitest'
import { keptStill } from './kept-stills'

const drawing = (text: string) => vi.fn(async () => Buffer.from(text))

test('the same still is drawn once, another one anew', async () => {
  const [first, second, other] = [drawing('first'), drawing('second'), drawing('other')]
  await expect(keptStill({ knee: 90, side: 'left' }, first)).resolves.toEqual(Buffer.from('first'))
  await expect(keptStill({ knee: 90, side: 'left' }, second)).resolves.toEqual(Buffer.from('first'))
  await expect(keptStill({ knee: 90, side: 'right' }, other)).resolves.toEqual(Buffer.from('other'))
  expect(second).not.toHaveBeenCalled()
})

test('what could not be drawn is tried again', async () => {
  const fault = new Error('no room')
  await expect(keptStill({ knee: 10 }, () => Promise.reject(fault))).rejects.toBe(fault)
  await expect(keptStill({ knee: 10 }, drawing('now'))).resolves.toEqual(Buffer.from('now'))
})

test('the one that nobody asked for longest is given up first', async () => {
  await keptStill({ number: 0 }, drawing('0'))
  await keptStill({ number: 1 }, drawing('1'))
  await keptStill({ number: 0 }, drawing('again'))
  for (let number = 2; number <= 600; number += 1) await keptStill({ number }, drawing(String(number)))
  const [again, anew] = [drawing('again'), drawing('anew')]
  await keptStill({ number: 0 }, again)
  await keptStill({ number: 1 }, anew)
  expect(again).not.toHaveBeenCalled()
  expect(anew).toHaveBeenCalledOnce()
})

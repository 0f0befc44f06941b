import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawInPixels } from './draw-in-pixels'

const svg = (size: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" ${size}><path d="M0 0h10v10h-10z" fill="#f00"/></svg>`

test('a drawing is as wide as a card, in its own proportion, and nothing stands behind it', async () => {
  const pixels = sharp(await drawInPixels(svg('width="200" height="100"')))
  expect(await pixels.metadata()).toMatchObject({ format: 'webp', width: 640, height: 320, hasAlpha: true })
  const { data, info } = await pixels.raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)]
  expect(at(100, 100)[3]).toBe(255)
  expect(at(100, 100)[0]).toBeGreaterThan(240)
  expect(at(500, 100)[3]).toBe(0)
})

test('a drawing that does not say its size is a fault', async () => {
  await expect(drawInPixels(svg('width="100%"'))).rejects.toThrow('without a size')
})

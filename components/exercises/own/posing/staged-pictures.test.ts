import { expect, test } from 'vitest'
import { CAST } from '@/lib/domain/figures/drawing/look'
import { freed } from '@/lib/domain/figures/posing/freed'
import { readContent } from '@/prisma/seed/content/read-content'
import { stagedPictures } from './staged-pictures'

test.each(readContent().exercises)('$slug fills its stage, so that the dots lie on its joints', ({ pose }) => {
  const { box, pictures } = stagedPictures(freed(pose), CAST[0])
  expect(box.width / box.height).toBeCloseTo(4 / 3, 5)
  expect(pictures).toHaveLength(2)
})

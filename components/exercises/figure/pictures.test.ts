import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { CAST, lookFor } from '@/lib/domain/figures/drawing/look'
import { mirrored } from '@/lib/domain/figures/drawing/mirror'
import { sceneOf } from '@/lib/domain/figures/drawing/scene'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import { PICTURES } from '@/lib/domain/figures/picture'
import { forOtherSide } from '@/lib/domain/figures/words'
import { readContent } from '@/prisma/seed/content/read-content'
import { STAGE } from './ink'
import { type Asked, cardSvg, pictureOf } from './pictures'

const LARGEST_BYTES = 8 * 1024

const { exercises } = readContent()
const asked = ({ slug, name, pose, defaultDose }: (typeof exercises)[number]): Asked => ({
  record: pose,
  title: name,
  side: 'right',
  pace: defaultDose,
  look: lookFor(slug),
})
const [one] = exercises.filter(({ slug }) => slug === 'bird-dog')
if (!one) throw new Error('There is no bird dog')

describe.each(exercises)('the pictures of $slug', (exercise) => {
  test.each(PICTURES)('%s is at most 8 kB, also when the person with the most to draw shows it', (picture) => {
    for (const look of [lookFor(exercise.slug), CAST[0]]) {
      expect(gzipSync(pictureOf(picture, { ...asked(exercise), look })).length).toBeLessThanOrEqual(LARGEST_BYTES)
    }
  })

  test.each(PICTURES)('%s has a role, a title and a description, and no number that is none', (picture) => {
    const svg = pictureOf(picture, asked(exercise))
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="t d"><title id="t">[^<]+<\/title><desc id="d">[^<]+<\/desc>/,
    )
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('moves by style sheet alone, and stands still under reduced motion and on paper', () => {
    const svg = pictureOf('moving', asked(exercise))
    expect(svg).toContain('@keyframes k0{')
    expect(svg).toContain('@media print,(prefers-reduced-motion:reduce){path[class]{animation-play-state:paused}}')
    expect(svg).not.toMatch(/<script|<animate|on\w+=|href=/)
  })
})

test('a card has the casing of the stage that it is made for', () => {
  expect(cardSvg('card', asked(one))).toContain(`stroke:${STAGE.light}`)
  expect(cardSvg('card', asked(one))).not.toContain(STAGE.dark)
  expect(cardSvg('card-dark', asked(one))).toContain(`stroke:${STAGE.dark}`)
})

describe('the other side', () => {
  test('is the picture in a mirror, and mirrored twice it is the same', () => {
    const scene = sceneOf(one.pose, { poses: motionOf(one.pose).keyPoses }, CAST[0])
    expect(mirrored(scene)).not.toEqual(scene)
    expect(mirrored(mirrored(scene))).toEqual(scene)
    expect(pictureOf('still', { ...asked(one), side: 'left' })).toContain('<g transform="scale(-1,1)">')
  })

  test('is described with left and right exchanged, right angles left alone', () => {
    expect(forOtherSide('Right knee at a right angle, left arm out; the Left heel is right-angled.')).toBe(
      'Left knee at a right angle, right arm out; the Right heel is right-angled.',
    )
  })
})

test('the pace of the dose is the pace of the picture', () => {
  const seconds = (tempo: string) =>
    Number(
      /animation-duration:([\d.]+)s/.exec(
        pictureOf('moving', { ...asked(one), pace: { tempo, holdSeconds: null } }),
      )?.[1],
    )
  expect(seconds('4-1-4') - seconds('2-1-2')).toBeCloseTo(4, 5)
})

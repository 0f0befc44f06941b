import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { CAST, lookFor } from '@/lib/domain/figures/drawing/look'
import { mirrored } from '@/lib/domain/figures/drawing/mirror'
import { sceneOf } from '@/lib/domain/figures/drawing/scene'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import { PICTURES } from '@/lib/domain/figures/picture'
import { freed } from '@/lib/domain/figures/posing/freed'
import { fleshAt } from '@/lib/domain/figures/skeleton/landmarks'
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

const viewBoxOf = (svg: string): number[] => (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)

describe.each(exercises)('the pictures of $slug', (exercise) => {
  const posed = freed(exercise.pose)

  test.each(PICTURES)(
    '%s is at most 8 kB for either side, whoever shows it, and as a clinic would pose it anew',
    (picture) => {
      for (const change of [
        {},
        { look: CAST[0] },
        { look: CAST[0], side: 'left' },
        { look: CAST[0], record: posed },
      ] as const) {
        expect(gzipSync(pictureOf(picture, { ...asked(exercise), ...change })).length).toBeLessThanOrEqual(
          LARGEST_BYTES,
        )
      }
    },
  )

  test('is the same when it is mirrored twice', () => {
    const scene = sceneOf(exercise.pose, { poses: motionOf(exercise.pose).keyPoses }, CAST[0])
    const { box, ...twice } = mirrored(mirrored(scene))
    expect(twice).toEqual({ isMirrored: scene.isMirrored, parts: scene.parts })
    expect(box).toEqual({ ...scene.box, x: expect.closeTo(scene.box.x, 9) })
  })

  test('printed 4 cm wide has a head of two millimetres at least, and no limb thinner than half a millimetre', () => {
    const [, , width = 0, height = 0] = viewBoxOf(pictureOf('still', asked(exercise)))
    const millimetres = 40 / Math.max(width, height)
    expect(2 * fleshAt('head') * millimetres).toBeGreaterThan(2)
    for (const limb of ['elbow_r', 'knee_r', 'foot_r', 'hand_r'] as const) {
      expect(2 * fleshAt(limb) * millimetres).toBeGreaterThan(0.5)
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
    expect(svg).toContain('@media print,(prefers-reduced-motion:reduce){[style]{animation-play-state:paused}}')
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

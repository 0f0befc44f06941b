import { describe, expect, it } from 'vitest'
import { CAST } from '@/lib/domain/figures/drawing/look'
import { ownLookSchema } from '@/lib/schemas/figure-look'

const read = (figureLook: unknown) => ownLookSchema.safeParse({ figureLook })

describe('ownLookSchema', () => {
  it('reads everybody of the cast, and nobody in particular', () => {
    for (const place of CAST.keys()) expect(read(String(place)).data).toEqual({ figureLook: place })
    expect(read('each').data).toEqual({ figureLook: null })
  })

  it.each([undefined, '', '-1', String(CAST.length), '01', '1.0', ' 1', 'toString', ['0', '1'], 0])(
    'refuses %j',
    (figureLook) => {
      expect(read(figureLook).success).toBe(false)
    },
  )

  it('refuses what does not belong to the choice', () => {
    expect(ownLookSchema.safeParse({ figureLook: '0', patientId: 'somebody' }).success).toBe(false)
  })
})

import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { QUIET_ZONE, qrPath } from '@/components/people/qr-path'

describe('the square as a path', () => {
  it('draws a run of neighbours as one piece, behind the quiet zone', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, true, false],
      ]),
    ).toBe('M4 4h2v1h-2zM7 4h1v1h-1zM6 5h1v1h-1z')
  })

  it('covers exactly the dark modules of a real square', () => {
    const { data, size } = encode('https://clinic.example/door/abc', { ecc: 'M', border: 0 })
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
    for (const [, x, y, width] of qrPath(data).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      drawn[Number(y) - QUIET_ZONE]?.fill(true, Number(x) - QUIET_ZONE, Number(x) - QUIET_ZONE + Number(width))
    }
    expect(drawn).toEqual(data)
  })
})

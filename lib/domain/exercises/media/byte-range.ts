/** From and to, both included. */
export type ByteRange = { readonly from: number; readonly to: number }

/**
 * The one range of a Range header (RFC 9110, 14.1.2). `whole`: no header, another unit, several ranges, or words that are no
 * range at all, which a server may ignore. `unsatisfiable`: it begins behind the end of the file.
 */
export function parseByteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!parts) return 'whole'
  const [, first = '', last = ''] = parts
  if (first === '') {
    if (last === '') return 'whole'
    const length = Number(last)
    return length === 0 || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - length), to: size - 1 }
  }
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < from) return 'whole'
  return from >= size ? 'unsatisfiable' : { from, to }
}

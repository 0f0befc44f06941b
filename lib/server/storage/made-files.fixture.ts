import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** For tests: files that are really what they say, or really are not, made of bytes on the spot. */

type Rgb = { r: number; g: number; b: number }
const GREEN: Rgb = { r: 40, g: 120, b: 80 }

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: GREEN } })
}

/** Noise, so that cutting it off is felt by the decoder. */
function noise(width: number, height: number) {
  const data = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
  )
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export const jpeg = (width = 320, height = 240) => noise(width, height).jpeg().toBuffer()
export const png = (width = 320, height = 240) => noise(width, height).png().toBuffer()
export const webp = (width = 320, height = 240) => noise(width, height).webp().toBuffer()

/** A photo as a telephone writes it: turned by a tag, with the place where it was taken. */
export function jpegWithPlace(): Promise<Buffer> {
  return noise(320, 240)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'CameraMaker' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()
}

/** Some kilobytes that unpack to 400 million pixels, one bit each. */
export function pixelBomb(side = 20_000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (side / 8 + 1)))
  const chunk = (type: string, body: Buffer) => {
    const [length, sum, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), body])]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

export const gif = () => plain(8, 8).gif().toBuffer()
export const svg = () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>')
export const pdf = () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n')

/** A PDF of one empty page that readers accept; `stream` and `catalogue` stand in it as they are. */
export function report({ stream = Buffer.alloc(400, 7), catalogue = '' } = {}): Buffer {
  const begin = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Length ${stream.length} >>\nstream\n`,
    'latin1',
  )
  const end = Buffer.from('\nendstream\nendobj\n', 'latin1')
  const at = begin.length + stream.length + end.length
  const trailer = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([begin, stream, end, Buffer.from(trailer, 'latin1')])
}
/** An archive without entries. */
export const zip = () => Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
export const html = () => Buffer.from('<!doctype html><html><script>alert(1)</script></html>')

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** The frame of an MP4 with a place in it, as telephones write one. */
export function mp4({ filmBytes = 4_000, place = '+51.5000-000.1200/' } = {}): Buffer {
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box('udta', box('name', Buffer.from('Somebody’s telephone'))),
  )
  const moov = box('moov', box('mvhd', Buffer.alloc(100)), track, box('udta', box('\xa9xyz', Buffer.from(place))))
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\x00\x00\x02\x00isomiso2mp41', 'latin1')),
    moov,
    box('mdat', Buffer.alloc(filmBytes, 7)),
  ])
}
export const mp4Box = box

function element(id: readonly number[], body: Buffer | null): Buffer {
  if (body === null) return Buffer.from([...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(body.length))
  size[0] = 0x01
  return Buffer.concat([Buffer.from(id), size, body])
}

/** The frame of a WebM; `open` leaves the sizes unknown, as recorders do that write while they film. */
export function webm({ docType = 'webm', open = false, attachment = false } = {}): Buffer {
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from(docType)))
  const tracks = element([0x16, 0x54, 0xae, 0x6b], Buffer.alloc(40))
  const block = Buffer.concat([element([0xe7], Buffer.from([0])), element([0xa3], Buffer.alloc(2_000, 5))])
  const cluster = element([0x1f, 0x43, 0xb6, 0x75], open ? null : block)
  const parts = [tracks, cluster, ...(open ? [block, cluster, block] : [])]
  if (attachment) parts.push(element([0x19, 0x41, 0xa4, 0x69], Buffer.alloc(10)))
  const body = Buffer.concat(parts)
  const segment = [0x18, 0x53, 0x80, 0x67]
  return Buffer.concat([head, open ? Buffer.concat([element(segment, null), body]) : element(segment, body)])
}

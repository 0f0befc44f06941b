import 'server-only'

import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from '@fastify/busboy'

/** What a form with one file sends, as a stream: never in memory as a whole. */
export type IncomingForm = { readonly contentType: string; readonly body: ReadableStream<Uint8Array> | null }
export type Upload<File> = {
  readonly fields: Readonly<Record<string, string>>
  /** What became of the file; null when none was sent. */
  readonly file: File | null
}

const FIELDS_MAX = 20
const FIELD_BYTES_MAX = 8_192
/**
 * A browser shows an answer only once it has sent everything: what is too large is read on and thrown away, up to here.
 * Beyond it the connection is cut.
 */
const TOTAL_BYTES_MAX = 600 * 1024 * 1024

/**
 * Reads a multipart form. `take` gets the pieces of the file in the field `name` as they arrive and must read them all. Null when
 * this is no such form, or it broke off; what `take` made of a file is then handed to `discard`.
 */
export async function readUpload<File>(
  { contentType, body }: IncomingForm,
  name: string,
  {
    take,
    discard,
  }: {
    readonly take: (pieces: AsyncIterable<Buffer>) => Promise<File>
    readonly discard: (file: File) => Promise<void>
  },
): Promise<Upload<File> | null> {
  if (body === null || !/^multipart\/form-data;/i.test(contentType)) return null
  const fields: Record<string, string> = {}
  const arriving: Arriving<File>[] = []
  const parser = busboy({
    headers: { 'content-type': contentType },
    limits: { fields: FIELDS_MAX, fieldSize: FIELD_BYTES_MAX, files: 1, parts: FIELDS_MAX + 1, headerPairs: 20 },
  })
  parser.on('field', (field, value) => {
    if (!Object.hasOwn(fields, field)) fields[field] = value
  })
  parser.on('file', (field, stream) => {
    if (field !== name) return stream.resume()
    const taken = take(stream)
    // Awaited below; until then a failure must not count as nobody's.
    taken.catch(() => stream.resume())
    arriving.push({ stream, taken })
  })
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  const isWhole = await pipeline(source, capped(), parser).then(
    () => true,
    () => false,
  )
  const file = await fileOf(arriving, isWhole)
  if (isWhole) return { fields, file }
  if (file !== null) await discard(file)
  return null
}

type Arriving<File> = { readonly stream: Readable; readonly taken: Promise<File> }

/** The parser leaves a file that broke off open for ever: whoever reads it has to be told. */
async function fileOf<File>([arriving]: readonly Arriving<File>[], isWhole: boolean): Promise<File | null> {
  if (!arriving) return null
  if (isWhole) return arriving.taken
  arriving.stream.destroy(new Error('The form broke off'))
  return arriving.taken.catch(() => null)
}

function capped(): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      done(total > TOTAL_BYTES_MAX ? new Error('The body is too large to be read on') : null, chunk)
    },
  })
}

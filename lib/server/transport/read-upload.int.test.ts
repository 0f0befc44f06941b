import { expect, test } from 'vitest'
import { readUpload } from './read-upload'

const BOUNDARY = 'x'
const part = (head: string, body: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
const END = `--${BOUNDARY}--\r\n`
const FILE = part('name="file"; filename="a.jpg"', 'the bytes')

async function read(body: string, contentType = `multipart/form-data; boundary=${BOUNDARY}`) {
  const discarded: string[] = []
  const stream = new Response(body).body
  const upload = await readUpload({ contentType, body: stream }, 'file', {
    take: async (pieces) => {
      const parts: Buffer[] = []
      for await (const piece of pieces) parts.push(piece)
      return Buffer.concat(parts).toString()
    },
    discard: async (file) => void discarded.push(file),
  })
  return { upload, discarded }
}

test('fields and the file come out, in whatever order they were sent', async () => {
  const alt = part('name="alt"', 'A person')
  for (const body of [`${alt}${FILE}${END}`, `${FILE}${alt}${END}`]) {
    expect((await read(body)).upload).toEqual({ fields: { alt: 'A person' }, file: 'the bytes' })
  }
})

test('a field that is sent twice counts once, and names that mean something to JavaScript are only names', async () => {
  const body = `${part('name="alt"', 'first')}${part('name="alt"', 'second')}${part('name="__proto__"', 'x')}${END}`
  const { upload } = await read(body)
  expect(upload?.fields.alt).toBe('first')
  expect({}).not.toHaveProperty('x')
})

test('of two files the first is taken, and a file under another name is nobody’s', async () => {
  expect((await read(`${FILE}${part('name="file"; filename="b"', 'more')}${END}`)).upload?.file).toBe('the bytes')
  expect((await read(`${part('name="other"; filename="b"', 'more')}${END}`)).upload?.file).toBeNull()
})

test('what is no form, or has no end, is nothing', async () => {
  expect((await read('{}', 'application/json')).upload).toBeNull()
  expect((await read(FILE, 'multipart/form-data')).upload).toBeNull()
  expect((await read('', `multipart/form-data; boundary=${BOUNDARY}`)).upload).toBeNull()
  expect((await read(FILE.slice(0, -6))).upload).toBeNull()
})

test('a file that had arrived before the form broke off is handed to whoever clears away', async () => {
  const { upload, discarded } = await read(`${FILE}${part('name="alt"', 'A person').slice(0, 40)}`)
  expect(upload).toBeNull()
  expect(discarded).toEqual(['the bytes'])
})

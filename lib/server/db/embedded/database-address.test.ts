import pg from 'pg'
import { expect, test } from 'vitest'
import { databaseAddress, withDatabase } from './database-address'

test('the driver reads the socket folder, the user and an awkward password back', () => {
  const url = databaseAddress({ socketFolder: '/tmp/a b/run', port: 5432 }, 'plumbline', 'a/b:c@d?e#f', 'plumbline')
  const client = new pg.Client({ connectionString: url })
  expect(client).toMatchObject({ host: '/tmp/a b/run', port: 5432, user: 'plumbline', database: 'plumbline' })
  expect(client.password).toBe('a/b:c@d?e#f')
})

test('without sockets it is the loopback address', () => {
  const url = databaseAddress({ socketFolder: null, port: 6000 }, 'plumbline', 'x', 'plumbline')
  expect(new URL(url).host).toBe('127.0.0.1:6000')
})

test('another database on the same server keeps everything else', () => {
  const url = withDatabase('postgresql://u:p@h:1/one?host=%2Frun', 'two')
  expect(url).toBe('postgresql://u:p@h:1/two?host=%2Frun')
})

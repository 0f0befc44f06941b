import { expect, test } from 'vitest'
import { socketFolderFor } from './private-folder'

test('the socket stands beside the data', () => {
  expect(socketFolderFor('/var/lib/plumbline', 5432)).toBe('/var/lib/plumbline/run')
})

test('where that path is too long, it stands in a temporary folder of its own', () => {
  const deep = `/${'very-long-folder-name/'.repeat(8)}data`
  const folder = socketFolderFor(deep, 5432)
  expect(folder).toMatch(/plumbline-[0-9a-f]{12}$/)
  expect(folder).not.toBe(socketFolderFor(`${deep}2`, 5432))
  expect(folder.length).toBeLessThan(90)
})

import { expect, test } from 'vitest'
import { GROUP_FIELD } from '@/lib/domain/shared/form-state'
import { formToObject, inFormOrder, typedValues } from '@/lib/domain/shared/form-values'

function sent(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('errors stand in the order of the form, groups with nothing chosen among them, and unknown ones last', () => {
  const data = sent(
    ['email', ''],
    [GROUP_FIELD, 'roles'],
    ['items.0.sets', ''],
    [GROUP_FIELD, 'side'],
    ['side', 'left'],
    ['name', ''],
  )
  const schemaOrder = ['elsewhere', 'name', 'side', 'roles', 'items.0.sets', 'email']
  const errors = Object.fromEntries(schemaOrder.map((field) => [field, [`at ${field}`]]))
  const ordered = inFormOrder(errors, data)
  expect(Object.keys(ordered)).toEqual(['email', 'roles', 'items.0.sets', 'side', 'name', 'elsewhere'])
  expect(ordered).toEqual(errors)
})

test('where a group stands is neither an answer nor typed', () => {
  const data = sent([GROUP_FIELD, 'roles'], ['roles', 'therapist'], [GROUP_FIELD, 'side'])
  expect(formToObject(data)).toEqual({ roles: 'therapist' })
  expect(typedValues(data)).toEqual({ roles: 'therapist' })
})

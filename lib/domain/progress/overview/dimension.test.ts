import { describe, expect, it } from 'vitest'
import { ageBand, DIMENSIONS, isClinical, wayOfAccess } from '@/lib/domain/progress/overview/dimension'

describe('ageBand', () => {
  it.each([
    [0, 'under_40'],
    [39, 'under_40'],
    [40, '40_to_49'],
    [49, '40_to_49'],
    [79, '70_to_79'],
    [80, 'from_80'],
    [104, 'from_80'],
  ])('%i years are %s', (age, band) => {
    expect(ageBand(age)).toBe(band)
  })
})

it('tells ways of access by what somebody has, not by what came of it', () => {
  expect(wayOfAccess({ hasDevice: true, hasPaper: false })).toBe('app')
  expect(wayOfAccess({ hasDevice: true, hasPaper: true })).toBe('app_and_paper')
  expect(wayOfAccess({ hasDevice: false, hasPaper: true })).toBe('paper')
  expect(wayOfAccess({ hasDevice: false, hasPaper: false })).toBe('none_yet')
})

it('knows which groupings say what somebody is treated for', () => {
  expect(DIMENSIONS.filter(isClinical)).toEqual(['condition', 'template', 'phase'])
})

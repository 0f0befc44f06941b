import { describe, expect, it } from 'vitest'
import { bannerText } from '@/components/sessions/unsent/banner-text'
import type { OutboxEntry } from '@/lib/client/device/device'

const words = {
  oneSession: 'one',
  sessions: '{count} sessions',
  message: 'message',
  answers: 'answers',
  offline: 'No signal.',
  signedOut: 'Sign in.',
  refused: 'refused',
  open: 'Show',
}
const entry = (kind: OutboxEntry['kind'], state: OutboxEntry['state'] = 'unsent'): OutboxEntry => ({
  id: `${kind}`,
  kind,
  event: null,
  happenedAtMs: 0,
  state,
  reason: null,
})
const facts = { entries: [entry('session')], state: 'again', isOnline: true, wasShown: false } as const

describe('the quiet banner', () => {
  it('says nothing before it is known, and when everything is sent', () => {
    expect(bannerText({ ...facts, entries: null }, words)).toBeNull()
    expect(bannerText({ ...facts, entries: [], isOnline: false }, words)).toBeNull()
  })

  it('does not flash while an answer is on its way', () => {
    expect(bannerText({ ...facts, state: 'sending' }, words)).toBeNull()
    expect(bannerText({ ...facts, state: 'idle' }, words)).toBeNull()
  })

  it('stays while it is tried again', () => {
    expect(bannerText({ ...facts, state: 'sending', wasShown: true }, words)).toBe('one')
  })

  it('counts sessions, and calls everything else answers', () => {
    expect(bannerText(facts, words)).toBe('one')
    expect(bannerText({ ...facts, entries: [entry('session'), entry('session'), entry('missed')] }, words)).toBe(
      '2 sessions',
    )
    expect(bannerText({ ...facts, entries: [entry('warning_check')] }, words)).toBe('answers')
    expect(bannerText({ ...facts, entries: [entry('warning_check'), entry('message')] }, words)).toBe('answers')
    expect(bannerText({ ...facts, entries: [entry('message'), entry('message')] }, words)).toBe('message')
  })

  it('says why: no signal, or nobody signed in', () => {
    expect(bannerText({ ...facts, isOnline: false, state: 'idle' }, words)).toBe('No signal. one')
    expect(bannerText({ ...facts, state: 'signed_out' }, words)).toBe('Sign in. one')
  })

  it('tells of a refusal first', () => {
    expect(bannerText({ ...facts, entries: [entry('session'), entry('missed', 'refused')] }, words)).toBe('refused')
  })
})

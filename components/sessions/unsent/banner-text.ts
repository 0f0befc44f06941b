import type { BannerWords } from '@/components/sessions/unsent/banner-words'
import type { OutboxEntry } from '@/lib/client/device/device'
import type { SendState } from '@/lib/client/sending/sender'

type Facts = {
  readonly entries: readonly OutboxEntry[] | null
  readonly state: SendState
  readonly isOnline: boolean
  readonly wasShown: boolean
}

/**
 * What the quiet banner says; null for nothing. An answer that is on its way is not "not sent": only what was tried in vain, or cannot be
 * tried, is told. Once told it stays until it is sent, also while it is tried again.
 */
export function bannerText({ entries, state, isOnline, wasShown }: Facts, words: BannerWords): string | null {
  if (!entries || entries.length === 0) return null
  if (entries.some((entry) => entry.state === 'refused')) return words.refused
  const isInVain = !isOnline || state === 'again' || state === 'signed_out' || state === 'other_person'
  if (!isInVain && !wasShown) return null
  const sessions = entries.filter(({ kind }) => kind === 'session').length
  const isMessages = entries.every(({ kind }) => kind === 'message')
  const what = isMessages
    ? words.message
    : sessions === 0
      ? words.answers
      : sessions === 1
        ? words.oneSession
        : words.sessions
  const why = !isOnline ? [words.offline] : state === 'signed_out' ? [words.signedOut] : []
  return [...why, what.replace('{count}', String(sessions))].join(' ')
}

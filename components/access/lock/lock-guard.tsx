'use client'

import type { ReactNode } from 'react'
import { LockScreen } from '@/components/access/lock/lock-screen'
import { LockWarning } from '@/components/access/lock/lock-warning'
import type { LockWords } from '@/components/access/lock/lock-words'
import type { FormWords } from '@/components/forms/form-context'
import { isCovered } from '@/lib/client/lock-watch'
import { useLockWatch } from '@/lib/client/use-lock-watch'
import type { NextStop } from '@/lib/domain/access/session-state'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  who: string
  first: NextStop
  unlock: FormAction
  words: LockWords
  formWords: FormWords
  person: string
  wayOut: ReactNode
}

export function LockGuard({ who, first, unlock, words, formWords, person, wayOut }: Props) {
  const { cover, stay, unlocked } = useLockWatch(who, first)
  const tryPassword: FormAction = async (state, data) => {
    try {
      const answer = await unlock(state, data)
      // The server is asked what is true now: this tab, and the others.
      unlocked()
      return answer
    } catch {
      // Offline. An error page in place of this one would lose what was typed.
      return {
        ...state,
        status: 'refused',
        fieldErrors: {},
        formErrors: [words.unreachable],
        attempt: state.attempt + 1,
      }
    }
  }
  return (
    <>
      <LockWarning
        sentence={cover === 'warn_lock' ? words.warnLock : cover === 'warn_end' ? words.warnEnd : null}
        {...(cover === 'warn_lock' ? { stay: { label: words.stay, press: stay } } : {})}
      />
      {isCovered(cover) && (
        <LockScreen
          reason={cover === 'other' || cover === 'ended' ? cover : 'locked'}
          {...{ words, formWords, person, wayOut }}
          unlock={tryPassword}
        />
      )}
    </>
  )
}

'use client'

import { useMemo } from 'react'
import { useDevice } from '@/components/sessions/on-device/device-context'
import { draftKept } from '@/lib/client/session/draft-kept'
import type { DraftStore } from '@/lib/client/session/session-draft'

/** Where this person's device keeps the session that is being done; where it has no store, the tab's own copy has to do. */
export function useDraftStore(checkId: string): DraftStore {
  const start = useDevice()?.start
  return useMemo(
    () => ({
      async read() {
        const running = await start?.()
        return running ? running.device.readDraft(checkId) : null
      },
      async keep(draft) {
        const running = await start?.()
        draftKept.set((await running?.device.keepDraft(checkId, draft)) ?? false)
      },
    }),
    [start, checkId],
  )
}

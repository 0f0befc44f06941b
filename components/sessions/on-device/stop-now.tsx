'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { SaidContext } from '@/components/sessions/on-device/said-now'
import type { YesNow } from '@/lib/client/answers/yes-now'
import type { WarningUrgency } from '@/lib/domain/assessment/warning-signs'

/** The notice for each urgency that these questions can have, drawn on the server before anybody answers. */
export type StopNotices = Readonly<Partial<Record<WarningUrgency, ReactNode>>>

type Props = {
  yes: YesNow
  notices: StopNotices
  /** Said when the answers lie on this device only: then the clinic does not know. */
  saved: string | null
  back: string
}

/** What to do now, over everything, in the moment of the answer. Escape does not close it: what it says still holds. */
export function StopNow({ yes, notices, saved, back }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => box.current?.showModal(), [])
  return (
    <dialog
      ref={box}
      aria-labelledby="stop-title"
      data-roomy=""
      onCancel={(event) => event.preventDefault()}
      className="bg-alarm text-on-alarm m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto p-0 text-lg"
    >
      <div className="max-w-patient mx-auto flex min-h-full flex-col px-6 py-10">
        <SaidContext value={yes.said}>{notices[yes.urgency] ?? notices.emergency}</SaidContext>
        <div className="border-on-alarm/60 mt-auto flex flex-col gap-3 border-t pt-5">
          <p role="status">{saved}</p>
          <Link
            href="/patient/today"
            prefetch={false}
            className="flex min-h-12 items-center self-start underline underline-offset-4"
          >
            {back}
          </Link>
        </div>
      </div>
    </dialog>
  )
}

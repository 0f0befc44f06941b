'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { title: string; close: string; onClose: () => void; children: ReactNode }

/** A sheet from the lower edge. The browser keeps the focus inside and gives it back; Escape and a tap beside it close it. */
export function PlayerSheet({ title, close, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    box.current?.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog, and so does its button
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className="bg-paper text-ink max-w-patient rounded-t-roomy m-0 mx-auto mt-auto max-h-[90dvh] w-full overflow-y-auto p-0 text-lg backdrop:bg-black/50"
    >
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-start justify-between gap-3">
          <h2 id={titleId} className="pt-1.5 text-2xl font-bold tracking-[-0.015em]">
            {title}
          </h2>
          <button
            type="button"
            aria-label={close}
            onClick={() => box.current?.close()}
            className="border-edge bg-surface hover:border-accent-strong grid size-12 shrink-0 place-items-center rounded-full border-[1.5px]"
          >
            <X aria-hidden="true" size={24} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

'use client'

import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { sentence: string | null; stay?: { readonly label: string; readonly press: () => void } }

/** Always there, so that a screen reader hears the sentence arrive. Any use of the page answers it as the button does. */
export function LockWarning({ sentence, stay }: Props) {
  return (
    <div role="status" className="no-print fixed inset-x-0 top-0 z-40 mx-auto w-fit max-w-full">
      {sentence && (
        <div className="rounded-card border-caution bg-caution-soft text-ink shadow-card m-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-2 px-4 py-3">
          <p>{sentence}</p>
          {stay && (
            <button type="button" onClick={stay.press} className={buttonClass('primary', 'md')}>
              {stay.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

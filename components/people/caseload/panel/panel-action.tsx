import type { ReactNode } from 'react'
import { Key } from '@/components/ui/key'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { label: string; keyName: string; children: ReactNode }

/** An action that asks something first: a button that opens in place, one of them at a time, also without JavaScript. */
export function PanelAction({ label, keyName, children }: Props) {
  return (
    <details name="queue-action" className="group open:col-span-full">
      <summary
        aria-keyshortcuts={keyName}
        className={buttonClass(
          'secondary',
          'md',
          'w-full cursor-pointer list-none !justify-between group-open:border-accent-strong group-open:bg-accent-soft [&::-webkit-details-marker]:hidden',
        )}
      >
        {label} <Key>{keyName}</Key>
      </summary>
      <div className="border-line mt-2 rounded-[0.625rem] border p-3">{children}</div>
    </details>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Props = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  className?: string
  name?: string
  keyShortcut?: string
}

/** Opens and closes without JavaScript. Disclosures of one `name` close each other; `keyShortcut` is a letter that opens it, where the page has keys. */
export function Disclosure({ summary, children, open, className = '', name, keyShortcut }: Props) {
  return (
    <details open={open} name={name} className={`group ${className}`}>
      <summary
        aria-keyshortcuts={keyShortcut}
        className="text-accent-strong roomy:min-h-12 inline-flex min-h-9 list-none items-center gap-1.5 rounded-lg font-medium underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden"
      >
        <Icon name="chevronRight" size={18} className="shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  )
}

import type { ReactNode } from 'react'
import { ScrollBox } from '@/components/ui/table/scroll-box'

type Props = {
  /** Says what the table shows; hidden when a heading above already does. */
  caption: string
  captionHidden?: boolean
  head: ReactNode
  children: ReactNode
  /** Below 1024 px every row is a small card, its cells laid out by their `stacked:` classes; it stays a table to assistive technology. */
  stacks?: boolean
  className?: string
}

/** A well-set table. `head` is a row of TableHead; `children` are rows of TableCell. Scrolls in itself when too narrow. */
export function Table({ caption, captionHidden = false, head, children, stacks = false, className = '' }: Props) {
  return (
    <ScrollBox label={caption} data-stacks={stacks || undefined} className={`@container overflow-x-auto ${className}`}>
      <table className="stacked:block w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'stacked:block pb-2 text-left text-lg font-semibold'}>
          {caption}
        </caption>
        <thead className="stacked:sr-only text-ink-muted text-sm">{head}</thead>
        <tbody className="stacked:block stacked:[&>tr]:grid [&>tr+tr]:border-line [&>tr+tr]:border-t">{children}</tbody>
      </table>
    </ScrollBox>
  )
}

import type { ComponentProps } from 'react'

type Props = ComponentProps<'td'> & {
  numeric?: boolean
  /** The cell that names its row. */
  rowHead?: boolean
  /** The column's heading again, for the eye only, where rows stand as cards and the headings do not. */
  label?: string
}

export function TableCell({ numeric = false, rowHead = false, label, className = '', children, ...rest }: Props) {
  const look = `stacked:p-0 stacked:text-left px-2.5 py-2 align-middle font-normal first:pl-0 last:pr-0 ${numeric ? 'text-right' : ''} ${className}`
  if (rowHead)
    return (
      <th {...rest} scope="row" className={look}>
        {children}
      </th>
    )
  return (
    <td {...rest} className={look}>
      {label && (
        <span aria-hidden="true" className="stacked:block text-ink-muted hidden text-sm">
          {label}
        </span>
      )}
      {children}
    </td>
  )
}

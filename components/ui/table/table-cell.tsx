import type { ComponentProps } from 'react'

type Props = ComponentProps<'td'> & {
  numeric?: boolean
  /** The cell that names its row. */
  rowHead?: boolean
}

export function TableCell({ numeric = false, rowHead = false, className = '', ...rest }: Props) {
  const look = `px-2.5 py-2 align-middle font-normal first:pl-0 last:pr-0 ${numeric ? 'text-right' : ''} ${className}`
  return rowHead ? <th {...rest} scope="row" className={look} /> : <td {...rest} className={look} />
}

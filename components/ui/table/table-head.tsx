import type { ComponentProps } from 'react'

/** A column's heading. `numeric` sets it to the right, over its numbers. */
export function TableHead({ numeric = false, className = '', ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={`border-edge/60 border-b px-2.5 pb-1.5 align-bottom font-medium first:pl-0 last:pr-0 ${numeric ? 'text-right' : ''} ${className}`}
    />
  )
}

import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link within or below text. `tall` gives it a 48 px target when it stands alone. */
export function TextLink({
  tall = false,
  className = '',
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & { tall?: boolean }) {
  const target = tall ? 'inline-flex min-h-12 items-center' : ''
  return <Link {...rest} prefetch={prefetch} className={`text-link ${target} ${className}`} />
}

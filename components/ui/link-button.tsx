import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/looks/button-class'

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize }

/** A link drawn as a button. Does not load its page ahead: every page is personal and made on request. */
export function LinkButton({ variant, size, className, prefetch = false, ...rest }: Props) {
  return <Link {...rest} prefetch={prefetch} className={buttonClass(variant, size, className)} />
}

import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/looks/button-class'

type Props = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize }

/** A button that does something on this page. In a form use SubmitButton; to go somewhere use LinkButton. */
export function Button({ variant, size, className, type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={buttonClass(variant, size, className)} />
}

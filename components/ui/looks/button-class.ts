export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'lg'

const BASE =
  'inline-flex select-none items-center justify-center gap-2 text-center no-underline transition-colors duration-150 aria-disabled:opacity-60 disabled:opacity-60'

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border border-accent bg-accent font-semibold text-on-accent hover:border-accent-strong hover:bg-accent-strong roomy:border-accent-strong roomy:bg-accent-strong roomy:hover:border-ink',
  secondary:
    'border border-edge bg-surface font-medium text-ink hover:border-accent-strong hover:bg-accent-soft roomy:border-[1.5px]',
  quiet: 'border border-transparent font-medium text-accent-strong underline underline-offset-4 hover:bg-accent-soft',
  danger: 'border border-stop-strong bg-stop-strong font-semibold text-on-stop hover:border-ink',
}

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-9 rounded-[0.625rem] px-3.5 py-1 text-base roomy:min-h-12 roomy:rounded-card roomy:px-4 roomy:text-lg',
  lg: 'min-h-11 rounded-[0.625rem] px-5 py-1.5 text-base roomy:min-h-15 roomy:w-full roomy:rounded-full roomy:px-6 roomy:text-lg roomy:font-bold',
}

/** The look of a button, for buttons and for links that act like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', extra = ''): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]} ${extra}`
}

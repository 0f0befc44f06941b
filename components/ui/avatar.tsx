type Props = { initials: string; tone?: 'strong' | 'soft' | 'outline'; size?: 'sm' | 'md' | 'lg' }

const TONES = {
  strong: 'bg-accent-strong text-on-accent',
  soft: 'bg-accent-soft text-ink',
  outline: 'border-[1.5px] border-edge bg-surface text-ink',
}

const SIZES = { sm: 'size-9 text-sm', md: 'size-11 text-base', lg: 'size-12 text-base' }

/** Initials in a circle; decoration only, so the name stands beside it or in the link's label. */
export function Avatar({ initials, tone = 'soft', size = 'md' }: Props) {
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full leading-none font-bold ${TONES[tone]} ${SIZES[size]}`}
    >
      {initials}
    </span>
  )
}

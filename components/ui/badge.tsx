import type { ReactNode } from 'react'
import type { Tone } from '@/components/ui/looks/tone'

const TONES: Record<Tone, string> = {
  go: 'bg-go-soft text-go-strong',
  caution: 'bg-caution-soft text-caution-strong',
  stop: 'bg-stop-soft text-stop-strong',
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent-strong roomy:text-ink',
}

type Props = { tone?: Tone; icon?: ReactNode; size?: 'sm' | 'md'; children: ReactNode; className?: string }

/** A state in one or two words. */
export function Badge({ tone = 'neutral', icon, size = 'sm', children, className = '' }: Props) {
  const room = size === 'sm' ? 'min-h-6 px-2.25' : 'min-h-7 px-2.5'
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-lg py-0.5 text-sm font-medium [&_svg]:size-4 [&_svg]:shrink-0 ${room} ${TONES[tone]} ${className}`}
    >
      {icon}
      {children}
    </span>
  )
}

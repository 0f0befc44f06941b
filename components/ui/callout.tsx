import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from '@/components/ui/looks/tone'

const LOOKS = {
  go: { box: 'border-go bg-go-soft', icon: 'text-go-strong', Icon: CircleCheck },
  caution: { box: 'border-caution bg-caution-soft', icon: 'text-caution-strong', Icon: TriangleAlert },
  stop: { box: 'border-stop bg-stop-soft', icon: 'text-stop-strong', Icon: OctagonAlert },
  neutral: { box: 'border-line bg-sunken', icon: 'text-ink-muted', Icon: Info },
  accent: { box: 'border-accent bg-accent-soft', icon: 'text-accent-strong', Icon: Info },
} satisfies Record<Tone, { box: string; icon: string; Icon: typeof Info }>

type Props = {
  tone?: Tone
  title?: string
  children?: ReactNode
  /** `status` for good news after an action, `alert` for what must be heard at once. */
  role?: 'status' | 'alert' | 'note'
  className?: string
}

/** A message that belongs to the page: an icon, a title in words, and what to do next. */
export function Callout({ tone = 'neutral', title, children, role, className = '' }: Props) {
  const { box, icon, Icon } = LOOKS[tone]
  return (
    <div role={role} className={`rounded-card text-ink flex gap-3 border px-4 py-3 ${box} ${className}`}>
      <Icon aria-hidden="true" size={22} strokeWidth={2} className={`mt-0.5 shrink-0 ${icon}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'

type Props = { icon: ReactNode; title: string; text: string; action: string; href: string; isMain?: boolean }

/** One of the two doors of the welcome page. */
export function WayIn({ icon, title, text, action, href, isMain = false }: Props) {
  return (
    <Card as="article" className="flex flex-1 flex-col gap-4">
      <div className="flex flex-1 gap-4">
        <span
          aria-hidden="true"
          className="bg-accent-soft text-accent-strong grid size-14 shrink-0 place-items-center rounded-full"
        >
          {icon}
        </span>
        <div>
          <h2 className="text-xl font-semibold">{title}</h2>
          <p className="text-ink-muted mt-1">{text}</p>
        </div>
      </div>
      <LinkButton href={href} size="lg" variant={isMain ? 'primary' : 'secondary'}>
        {action}
      </LinkButton>
    </Card>
  )
}

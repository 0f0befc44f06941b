import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

type Props = { id: string; title: string; text: string; href: string; open: string; children?: ReactNode }

/** On a patient's own page: what another page is for, and the way there. */
export function OwnLinkCard({ id, title, text, href, open, children }: Props) {
  return (
    <Card aria-labelledby={id} className="mt-6">
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      <p className="text-ink-muted">{text}</p>
      {children}
      <TextLink tall href={href}>
        {open}
      </TextLink>
    </Card>
  )
}

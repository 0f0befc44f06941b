import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'

type Props = {
  person: { name: string; initials: string; role: string }
  look: 'rail' | 'wide'
  clinicName?: string
  children: ReactNode
}

/** Who is signed in, and the way out. Opens without JavaScript; anchored above its button. */
export function StaffMenu({ person, look, clinicName, children }: Props) {
  const t = useTranslations('common')
  const wide = look === 'wide'
  return (
    <details className="group relative shrink-0 md:mt-auto">
      <summary
        className={`rounded-card hover:bg-sunken flex list-none items-center gap-3 p-1.5 md:w-full md:justify-center [&::-webkit-details-marker]:hidden ${wide ? 'lg:border-line lg:justify-start lg:rounded-none lg:border-t lg:px-2.5 lg:pt-3.5' : ''}`}
      >
        <span className={wide ? 'lg:hidden' : ''}>
          <Avatar initials={person.initials} tone="strong" size="sm" />
        </span>
        <span className={wide ? 'sr-only text-sm leading-tight lg:not-sr-only' : 'sr-only'}>
          <span className="sr-only">{t('accountOf', { name: person.name })}</span>
          <b aria-hidden="true" className="block font-semibold">
            {person.name}
          </b>
          <span className="text-ink-muted block">{person.role}</span>
        </span>
      </summary>
      <div className="rounded-card border-line bg-raised shadow-card absolute right-0 bottom-full z-30 mb-2 w-60 border p-4 md:fixed md:right-auto md:bottom-16 md:left-3">
        <p className="font-semibold">{person.name}</p>
        <p className="text-ink-muted mb-3 text-sm">
          {person.role}
          {clinicName && `, ${clinicName}`}
        </p>
        <div className="flex flex-col items-start gap-2">{children}</div>
      </div>
    </details>
  )
}

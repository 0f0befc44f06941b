import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Card } from '@/components/ui/card'

type Props = { author: string; initials: string; note: string }

/** What the therapist changed lately, in the therapist's own words. */
export function PlanChange({ author, initials, note }: Props) {
  const t = useTranslations('sessions.today.change')
  return (
    <Card aria-labelledby="change" className="flex items-center gap-4">
      <Avatar initials={initials} tone="soft" size="lg" />
      <div className="min-w-0">
        <h2 id="change" className="font-semibold">
          {t('title', { name: author })}
        </h2>
        <p className="text-ink-muted text-base">{note}</p>
      </div>
    </Card>
  )
}

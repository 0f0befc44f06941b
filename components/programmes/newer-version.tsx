import { useTranslations } from 'next-intl'
import { ContentChanges } from '@/components/programmes/content-changes'
import { Disclosure } from '@/components/ui/disclosure'
import type { NewerVersion as Newer } from '@/lib/domain/programmes/plan'

/** That the exercise was rewritten since it was given, and what it says otherwise today. */
export function NewerVersion({ newer }: { newer: Newer }) {
  const t = useTranslations('programmes.newer')
  return (
    <Disclosure summary={t('item', { given: newer.given, current: newer.current })} className="text-sm">
      <ContentChanges changes={newer.changes} />
    </Disclosure>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { PressButton } from '@/components/programmes/builder/press-button'
import { Card } from '@/components/ui/card'
import type { LeftOut } from '@/lib/domain/programmes/plan'

/** What the template had and the rules block: not copied, but never dropped in silence. */
export function LeftOutList({ items, givenName }: { items: readonly LeftOut[]; givenName: string }) {
  const t = useTranslations('programmes')
  const { hands } = useBuilderContext()
  return (
    <Card mark="stop" aria-labelledby="left-out" className="sm:p-4">
      <h2 id="left-out" className="text-lg font-semibold">
        {t('leftOut.title')}
      </h2>
      <p className="text-ink-muted">{t('leftOut.lead', { name: givenName })}</p>
      <ul className="divide-line mt-1 divide-y">
        {items.map((item) => (
          <li key={`${item.phase}-${item.slug}`} className="py-2.5">
            <p className="font-medium">{item.name}</p>
            <p className="text-ink-muted text-sm">{t('leftOut.phase', { phase: item.phase })}</p>
            <FitReasons reasons={item.reasons} className="mt-0.5 text-sm" />
            <PressButton
              press={`add:${item.phase}:${item.slug}`}
              label={t('find.addNamed', { name: item.name })}
              className="mt-2"
              onPress={(event) => {
                event.preventDefault()
                hands.add([item.slug], item.phase)
              }}
            >
              {t('find.addBlocked')}
            </PressButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}

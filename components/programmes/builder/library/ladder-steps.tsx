'use client'

import { useTranslations } from 'next-intl'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { ladderThrough } from '@/lib/domain/exercises/ladder'

/** The ladder of an exercise from easier to harder, itself marked. Nothing where it stands alone. */
export function LadderSteps({ slug }: { slug: string }) {
  const t = useTranslations('programmes.builder')
  const { facts } = useBuilderContext()
  const ladder = ladderThrough(slug, (one) => facts.library.get(one))
  if (ladder.length < 2) return null
  return (
    <ol aria-label={t('ladder')} className="mt-1 flex gap-1 px-1 pb-1">
      {ladder.map((rung) => (
        <li
          key={rung}
          aria-current={rung === slug ? 'step' : undefined}
          className="before:border-accent aria-current:before:bg-accent-strong text-ink-muted aria-current:text-ink flex min-w-0 flex-1 flex-col items-center gap-0.5 text-center text-xs leading-4 before:size-3 before:rounded-full before:border-2 before:content-[''] aria-current:font-semibold"
        >
          <span className="w-full truncate">{facts.library.get(rung)?.name}</span>
        </li>
      ))}
    </ol>
  )
}

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

type Props = {
  counts: readonly {
    readonly slug: string
    readonly name: string
    readonly inProgramme: number
    readonly givenAgain: number
  }[]
}

/** Exercises that are given although the rules block them: how many programmes, and when the reason was typed. Nobody is named. */
export function OverrideList({ counts }: Props) {
  const t = useTranslations('content.overrides')
  return (
    <Card aria-labelledby="overrides" className="mt-4">
      <h2 id="overrides" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t(counts.length === 0 ? 'none' : 'lead')}</p>
      <ul className="divide-line divide-y">
        {counts.map(({ slug, name, inProgramme, givenAgain }) => (
          <li key={slug} className="py-2">
            <span className="font-medium">{name}</span>{' '}
            <span className="text-ink-muted">
              {inProgramme > 0 && t('inProgramme', { count: inProgramme })}
              {inProgramme > 0 && givenAgain > 0 && ', '}
              {givenAgain > 0 && t('givenAgain', { count: givenAgain })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

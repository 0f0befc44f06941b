import { getFormatter, getTranslations } from 'next-intl/server'
import { SeenItemCard } from '@/components/programmes/activation/seen-item-card'
import { SeenPlanFacts } from '@/components/programmes/activation/seen-plan-facts'
import { BesideExercises } from '@/components/programmes/goals/beside-exercises'
import { NewsSentence } from '@/components/sessions/today/news-sentence'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ActivationPage } from '@/lib/server/programmes/changes/activation-queries'

/** What the patient will see, in the patient's own words; at a later activation what is different from now. */
export async function WhatChanges({ page }: { page: ActivationPage }) {
  const [t, format] = await Promise.all([getTranslations('activation'), getFormatter()])
  const { picture, draft, before, after, items, gone, news, laterChanges, problems } = page
  const name = picture.givenName
  const compare = `/therapist/patients/${picture.patientId}/programme/changes`
  return (
    <section aria-labelledby="seen" className="flex min-w-0 flex-col gap-3">
      <h2 id="seen" className="text-lg font-semibold">
        {t(before ? 'seenChange' : 'seen', { name })}
      </h2>
      <Card className="sm:p-4">
        <SeenPlanFacts before={before} after={after} />
        {(news.length > 0 || draft.changeNote) && (
          <div className="bg-accent-soft rounded-card mt-4 px-4 py-3">
            <p className="text-ink-muted text-sm">{t('banner')}</p>
            {draft.changeNote && <p>“{draft.changeNote}”</p>}
            <p className="font-medium">
              {news.slice(0, draft.changeNote ? 1 : undefined).map((one) => (
                <span key={one.kind}>
                  <NewsSentence news={one} />{' '}
                </span>
              ))}
            </p>
          </div>
        )}
        {gone.length > 0 && <p className="mt-3">{t('gone', { list: format.list(gone) })}</p>}
      </Card>
      <ul className="flex flex-col gap-3">
        {items.map((item) => (
          <SeenItemCard key={item.lineageId} item={item} givenName={name} asks={problems.length === 0} />
        ))}
      </ul>
      <BesideExercises beside={page.beside} editHref={`/therapist/patients/${picture.patientId}/programme/goals`} />
      {before && (
        <p className="text-ink-muted">
          {laterChanges > 0 && `${t('later', { count: laterChanges })} `}
          <TextLink href={`${compare}?from=${before.number}&to=${draft.number}`}>{t('compare')}</TextLink>
        </p>
      )}
    </section>
  )
}

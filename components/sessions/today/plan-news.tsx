import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { NewsSentence } from '@/components/sessions/today/news-sentence'
import type { Banner } from '@/lib/domain/programmes/changes/banner'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  view: Banner & { readonly revisionId: string; readonly isToday: boolean }
  /** Null where nobody would hear of it. */
  dismiss: FormAction | null
}

/** What is new in the plan, in two sentences at most, until it is put away. */
export function PlanNews({ view, dismiss }: Props) {
  const t = useTranslations('news')
  const { revisionId, isToday, said, news } = view
  return (
    <section
      aria-labelledby="news"
      className="bg-accent-soft rounded-card roomy:rounded-roomy flex flex-wrap items-end justify-between gap-x-4 gap-y-3 px-4 py-3.5"
    >
      <div className="min-w-0 grow basis-60">
        <h2 id="news" className="font-semibold">
          {t(isToday ? 'titleToday' : 'title')}
        </h2>
        {said && <p>{t('said', { name: said.author, note: said.note })}</p>}
        {news.length > 0 && (
          <p>
            {news.map((one) => (
              <span key={one.kind}>
                <NewsSentence news={one} />{' '}
              </span>
            ))}
          </p>
        )}
      </div>
      {dismiss && (
        <Form action={dismiss} idPrefix="news-" className="flex">
          <input type="hidden" name="revisionId" value={revisionId} />
          <SubmitButton size="md" variant="secondary">
            {t('dismiss')}
          </SubmitButton>
        </Form>
      )}
    </section>
  )
}

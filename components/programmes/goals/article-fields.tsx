import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { ReadMark } from '@/components/learn/read-mark'
import { Badge } from '@/components/ui/badge'
import type { BesideExercises } from '@/lib/domain/programmes/goals-view'

type Props = { article: BesideExercises['articles'][number]; index: number; phases: readonly number[] }

/** One article that the draft gives, and from which phase. */
export function ArticleFields({ article, index, phases }: Props) {
  const t = useTranslations('goals')
  const name = (field: string) => `articles.${index}.${field}`
  return (
    <div className="border-line rounded-card flex flex-wrap items-end gap-3 border px-4 py-3">
      <input type="hidden" name={name('articleId')} value={article.articleId} />
      <div className="grow basis-80">
        <p className="font-semibold">
          {article.title} {!article.isReviewed && <Badge tone="caution">{t('unreviewed')}</Badge>}
        </p>
        <p className="text-ink-muted">{article.summary}</p>
        <p className="text-ink-muted text-sm">
          <ReadMark readAt={article.readAt} />
        </p>
      </div>
      <SelectField
        name={name('fromPhase')}
        label={t('fromPhase')}
        defaultValue={String(article.fromPhase)}
        options={phases.map((phase) => ({ value: String(phase), label: String(phase) }))}
        className="w-28"
      />
      <CheckboxGroup
        name={name('remove')}
        legend={t('removeArticle', { title: article.title })}
        legendHidden
        options={[{ value: '1', label: t('remove') }]}
      />
    </div>
  )
}

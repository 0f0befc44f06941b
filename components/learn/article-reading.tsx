import { useTranslations } from 'next-intl'
import type { ClinicNumbers } from '@/components/learn/article-blocks'
import { ArticleText } from '@/components/learn/article-text'
import { Card } from '@/components/ui/card'
import { type PictureId, readingMinutes, type ArticleText as Text } from '@/lib/domain/learn/article'
import type { PictureFigure } from '@/lib/domain/learn/shelf'

type Props = {
  article: Text & { readonly summary: string; readonly picture: PictureId | null }
  sources: string
  figures: readonly PictureFigure[]
  clinic: ClinicNumbers
}

/** An article as a whole, as patients see it, with where it comes from: for whoever is to stand by it. */
export function ArticleReading({ article, sources, figures, clinic }: Props) {
  const t = useTranslations('content.guidance.article')
  return (
    <>
      <Card as="div" className="flex flex-col gap-2">
        <p>
          <b className="font-semibold">{t('summary')}:</b> {article.summary}
        </p>
        <p className="text-ink-muted">{t('minutes', { minutes: readingMinutes(article) })}</p>
        <p className="text-ink-muted">{sources === '' ? t('noSources') : t('sources', { sources })}</p>
        <p className="text-ink-muted">{t('after')}</p>
      </Card>
      <Card as="div">
        <p className="text-ink-muted mb-3 text-sm">{t('asPatient')}</p>
        <div className="max-w-patient">
          <ArticleText article={article} figures={figures} look={null} clinic={clinic} />
        </div>
      </Card>
    </>
  )
}

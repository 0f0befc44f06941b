import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PatientShell } from '@/components/layout/patient-shell'
import type { ClinicNumbers } from '@/components/learn/article-blocks'
import { ArticleChecked } from '@/components/learn/article-checked'
import { ARTICLE_TEXT_ID, ArticleText } from '@/components/learn/article-text'
import { MarkRead } from '@/components/learn/mark-read'
import { ReadAloud } from '@/components/learn/read-aloud'
import { readingMinutes } from '@/lib/domain/learn/article'
import type { PictureFigure, ShelvedArticle } from '@/lib/domain/learn/shelf'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  article: ShelvedArticle
  figures: readonly PictureFigure[]
  look: number | null
  clinic: ClinicNumbers & { readonly isDemo: boolean }
  initials: string
  today: PlainDate
  action: FormAction
  /** Above the text, such as that there is no signal. */
  notice?: ReactNode
}

/** One article as its own page, the same from the server and from the device. */
export function ArticlePage({ article, figures, look, clinic, initials, today, action, notice }: Props) {
  const t = useTranslations('learn')
  const aloud = { start: t('aloud.start'), stop: t('aloud.stop'), none: t('aloud.none'), failed: t('aloud.failed') }
  return (
    <PatientShell
      back={{ href: '/patient/learn', label: t('back'), icon: <ChevronLeft /> }}
      pill
      overline={t('minutes', { minutes: readingMinutes(article) })}
      title={article.title}
      initials={initials}
      isDemo={clinic.isDemo}
    >
      <div className="mt-4 flex flex-col gap-5">
        {notice}
        <ReadAloud of={ARTICLE_TEXT_ID} words={{ ...aloud, print: t('print') }} />
        <ArticleText article={article} figures={figures} look={look} clinic={clinic} />
        <ArticleChecked review={article.review} today={today} />
        <div className="no-print">
          <MarkRead articleKey={article.key} isRead={article.isRead} action={action} />
        </div>
      </div>
    </PatientShell>
  )
}

import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { ArticlePage } from '@/components/learn/article-page'
import { ShelfList } from '@/components/learn/shelf-list'
import { NoSignalLine } from '@/components/sessions/offline/no-signal-line'
import { NothingHere } from '@/components/sessions/offline/nothing-here'
import type { KeptDay } from '@/components/sessions/offline/use-device-day'
import { patientNav } from '@/components/sessions/patient-nav'
import { withReads } from '@/lib/domain/learn/shelf'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { kept: KeptDay; articleKey: string | null; action: FormAction }

/** What there is to read, from the device: a text does not grow old in two weeks, so that no plan's age hides it. */
export function ShellLearn({ kept: { bundle, done, today }, articleKey, action }: Props) {
  const t = useTranslations('learn')
  const nav = useTranslations('sessions.nav')
  const { clinic, initials, look } = bundle
  const marked = done.flatMap((one) => (one.kind === 'article_read' ? [one.key] : []))
  const shelf = bundle.shelf && withReads(bundle.shelf, new Set(marked))
  const article = shelf?.articles.find(({ key }) => key === articleKey)
  if (shelf && article) {
    const { figures } = shelf
    const shown = { article, figures, look, clinic, initials, today: today.day, action }
    return <ArticlePage {...shown} notice={<NoSignalLine />} />
  }
  if (!shelf || articleKey !== null) {
    return <NothingHere kind="elsewhere" own={{ initials, emergencyNumber: clinic.emergencyNumber }} />
  }
  return (
    <PatientShell
      title={t('title')}
      initials={initials}
      items={patientNav((place) => nav(place), 'learn')}
      isDemo={clinic.isDemo}
    >
      <div className="mt-3">
        <NoSignalLine />
      </div>
      <ShelfList shelf={shelf} />
    </PatientShell>
  )
}

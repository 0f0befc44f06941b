import { CalendarCheck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DeviceQuestion } from '@/components/monitoring/device-question'
import { MonthTabs } from '@/components/monitoring/month-tabs'
import { PrintButton } from '@/components/people/print-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { monthOf } from '@/lib/domain/monitoring/month'
import { formatDay } from '@/lib/i18n/format-day'
import { chosenMonth, ledgerSearchSchema } from '@/lib/schemas/monitoring'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getLedger } from '@/lib/server/monitoring/queries'
import { ledgerAddress } from './_parts/ledger-address'
import { LedgerFiles } from './_parts/ledger-files'
import { LedgerTables } from './_parts/ledger-tables'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATIENTS_PER_PAGE = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('title') }
}

export default async function LedgerPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = ledgerSearchSchema.parse(await searchParams)
  const { timeZone } = actor.clinic
  const today = todayIn(timeZone)
  const month = chosenMonth(search.month, today)
  const [ledger, t, format] = await Promise.all([
    getLedger(actor.scope, { month, today, timeZone }),
    getTranslations('monitoring'),
    getFormatter(),
  ])
  const pages = Math.max(1, Math.ceil(ledger.patients.length / PATIENTS_PER_PAGE))
  const page = Math.min(search.page, pages)
  const rows = ledger.patients
    .slice((page - 1) * PATIENTS_PER_PAGE, page * PATIENTS_PER_PAGE)
    .map(({ patient, ...row }) => ({ ...row, key: patient.id, name: `${patient.familyName}, ${patient.givenName}` }))
  const monthStyle = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const monthName = format.dateTime(new Date(`${month}-01T00:00:00Z`), monthStyle)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<PrintButton>{t('print')}</PrintButton>} />
      <p className="mb-3 hidden text-sm print:block">
        {t('printed', { clinic: actor.clinic.name, day: formatDay(format, today, 'long') })}
      </p>
      <DeviceQuestion />
      <p className="max-w-measure mb-4">
        {t.rich('notAdherence', {
          link: (words) => (
            <Link href="/admin/adherence" prefetch={false} className="text-accent-strong underline">
              {words}
            </Link>
          ),
        })}
      </p>
      <div className="no-print mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <MonthTabs month={month} current={monthOf(today)} hrefOf={ledgerAddress} />
        <LedgerFiles month={month} />
      </div>
      {rows.length === 0 ? (
        <Card as="div">
          <EmptyState title={t('none.title')} icon={<CalendarCheck size={28} />}>
            {t('none.text')}
          </EmptyState>
        </Card>
      ) : (
        <LedgerTables rows={rows} monthName={monthName} accessKeptSince={ledger.accessKeptSince} />
      )}
      {pages > 1 && (
        <nav aria-label={t('pages')} className="mt-3 flex items-center gap-3">
          {page > 1 && <LinkButton href={ledgerAddress(month, page - 1)}>{t('earlier')}</LinkButton>}
          <span className="text-ink-muted text-sm">{t('page', { page, pages })}</span>
          {page < pages && <LinkButton href={ledgerAddress(month, page + 1)}>{t('later')}</LinkButton>}
        </nav>
      )}
    </>
  )
}

import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HandoutContent } from '@/components/handout/page/handout-content'
import { HandoutForm } from '@/components/handout/page/handout-form'
import { PhaseChoice } from '@/components/handout/page/phase-choice'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { usualPaper } from '@/lib/domain/sessions/handout/usual-paper'
import { handoutPageSchema } from '@/lib/schemas/handout'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { sheetCode } from '@/lib/server/people/sheet-code'
import { getHandout } from '@/lib/server/sessions/handout/handout-queries'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handout.page'))('openPage') }
}

/** The patient's exercises for paper: how they are printed, and what will be on the sheet. */
export default async function HandoutPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const parsed = handoutPageSchema.safeParse({ ...(await searchParams), ...(await params) })
  if (!parsed.success) notFound()
  const { patientId, phase } = parsed.data
  const { timeZone } = actor.clinic
  const facts = { nowMs: nowMs(), timeZone }
  const [t, found, code] = await Promise.all([
    getTranslations('handout.page'),
    getHandout(actor.scope, { patientId, phase }, facts),
    sheetCode(actor.scope, patientId, facts.nowMs),
  ])
  if (!found) notFound()
  const base = `/therapist/patients/${patientId}`
  const { name } = found.patient
  const header = (
    <>
      <TextLink tall href={base}>
        {t('back', { name })}
      </TextLink>
      <PageHeader title={t('title', { name })} lead={t('lead')} />
    </>
  )
  if (found.state !== 'active') {
    return (
      <>
        {header}
        <Card as="div">
          <EmptyState
            title={t(`closed.${found.state}`)}
            icon={<Printer size={28} />}
            action={<LinkButton href={`${base}/programme`}>{t('closed.open')}</LinkButton>}
          >
            {t(`closed.${found.state}Text`)}
          </EmptyState>
        </Card>
      </>
    )
  }
  const { handout, phases } = found
  const chosen = handout.phase.position
  return (
    <>
      {header}
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Card aria-labelledby="choices">
          <h2 id="choices" className="mb-4 text-lg font-semibold">
            {t('choices')}
          </h2>
          <HandoutForm
            file={`/api/handouts/${patientId}`}
            cardPage={`${base}/card`}
            paper={usualPaper(timeZone)}
            from={handout.printedOn}
            phase={chosen}
            hasBothSides={handout.items.some(({ side }) => side === 'both' || side === 'alternate')}
            hasCode={code !== null}
          />
        </Card>
        <Card aria-labelledby="content">
          <h2 id="content" className="mb-2 text-lg font-semibold">
            {t('content')}
          </h2>
          {phases.length > 1 && <PhaseChoice page={`${base}/handout`} phases={phases} chosen={chosen} />}
          <HandoutContent handout={handout} />
        </Card>
      </div>
    </>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BodyChartSection } from '@/components/assessment/body-chart/body-chart-section'
import { Autosave } from '@/components/assessment/form/autosave/autosave'
import { HeldFields } from '@/components/assessment/form/autosave/held-fields'
import { SaveNote } from '@/components/assessment/form/autosave/save-note'
import { DecisionSection } from '@/components/assessment/form/decision-section'
import { HistorySection } from '@/components/assessment/form/history-section'
import { ImagingSection } from '@/components/assessment/form/imaging-section'
import { LocalScreenSection } from '@/components/assessment/form/local-screen-section'
import { MovementSection } from '@/components/assessment/form/movement-section'
import { NeuroSection } from '@/components/assessment/form/neuro-section'
import type { DraftValues } from '@/components/assessment/form/parts/draft-values'
import { type SectionKey, sectionCounts } from '@/components/assessment/form/parts/section-counts'
import { SectionNav } from '@/components/assessment/form/parts/section-nav'
import { PersonSection } from '@/components/assessment/form/person-section'
import { RedFlagSection } from '@/components/assessment/form/red-flag-section'
import { SpecialTestsSection } from '@/components/assessment/form/special-tests-section'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Callout } from '@/components/ui/callout'
import { ScrollBox } from '@/components/ui/table/scroll-box'
import { markedRegions } from '@/lib/domain/assessment/body-chart/body-chart'
import { draftFields } from '@/lib/domain/assessment/draft-fields'
import type { Preference } from '@/lib/domain/assessment/preference'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  patientId: string
  draft: DraftValues
  /** 0 while nothing has been saved. */
  version: number
  today: string
  /** The directional preference as the signed assessments have it. */
  preference: Preference | null
  /** The gate panel, as of the last save. */
  gates: ReactNode
}

const TITLES = {
  history: 'history.title',
  'red-flags': 'redFlags.title',
  neuro: 'neuro.title',
  movement: 'movement.title',
  special: 'special.title',
  local: 'local.title',
  person: 'person.title',
  decision: 'decision.title',
} as const satisfies Record<SectionKey, string>

/** The whole assessment as one native form: sections in the middle, their counts at the left, the gates at the right. */
export function AssessmentForm({ action, patientId, draft, version, today, preference, gates }: Props) {
  const t = useTranslations('assessment')
  const counts = sectionCounts(draft)
  const countOf = (key: SectionKey) => t('sectionCount', counts[key])
  const linkOf = (key: SectionKey) => ({
    id: key,
    title: t(TITLES[key]),
    count: countOf(key),
    isDone: counts[key].done === counts[key].of,
  })
  const reports = { count: draft.findings.imaging.length }
  const imaging = { id: 'imaging', title: t('imaging.title'), count: t('reports', reports), isDone: true }
  const marked = markedRegions(draft.findings.bodyChart).length
  const chart = {
    id: 'body-chart',
    title: t('bodyChart.title'),
    count: t('bodyChart.marked', { count: marked }),
    isDone: marked > 0,
  }
  const sections = [
    linkOf('history'),
    chart,
    ...(['red-flags', 'neuro', 'movement', 'special', 'local'] as const).map(linkOf),
    imaging,
    linkOf('person'),
    linkOf('decision'),
  ]
  return (
    <Form
      action={action}
      aria-label={t('title')}
      done={<Callout tone="go" title={t('saved')} />}
      className="grid gap-4 xl:grid-cols-[11.5rem_minmax(0,1fr)_18rem] xl:gap-5 [&>[role=alert]]:col-span-full [&>[role=status]]:col-span-full"
    >
      <Autosave
        action={action}
        version={version}
        stored={draftFields(draft)}
        counts={Object.fromEntries(sections.map(({ id, count }) => [id, count]))}
        failed={t('autosave.failed')}
        words={{
          title: t('differences.title'),
          lead: t('differences.lead'),
          none: t('differences.none'),
          yours: t('differences.yours'),
          theirs: t('differences.theirs'),
          empty: t('differences.empty'),
        }}
      >
        <SectionNav label={t('sections')} sections={sections} />
        <input type="hidden" name="patientId" value={patientId} readOnly />
        <VersionField version={version} />
        <div className="flex min-w-0 flex-col gap-4">
          <HeldFields version={version}>
            <HistorySection draft={draft} count={countOf('history')} today={today} />
            <BodyChartSection findings={draft.findings} />
            <RedFlagSection draft={draft} count={countOf('red-flags')} />
            <NeuroSection draft={draft} count={countOf('neuro')} />
            <MovementSection draft={draft} count={countOf('movement')} />
            <SpecialTestsSection draft={draft} count={countOf('special')} />
            <LocalScreenSection draft={draft} count={countOf('local')} />
            <ImagingSection draft={draft} count={t('reports', reports)} today={today} patientId={patientId} />
            <PersonSection draft={draft} count={countOf('person')} today={today} />
            <DecisionSection draft={draft} count={countOf('decision')} preference={preference} />
          </HeldFields>
        </div>
        <aside className="xl:sticky xl:top-4 xl:flex xl:max-h-[calc(100dvh-11.5rem)] xl:flex-col xl:self-start">
          <ScrollBox label={t('gates.title')} className="min-h-0 xl:overflow-y-auto">
            {gates}
          </ScrollBox>
          <div className="mt-3 flex shrink-0 flex-col gap-2.5">
            <SubmitButton name="after" value="confirm" className="w-full">
              {t('saveAndConfirm')}
            </SubmitButton>
            <SubmitButton name="after" value="stay" variant="secondary" className="w-full">
              {t('saveDraft')}
            </SubmitButton>
            <SaveNote saving={t('autosave.saving')}>
              {version === 0 ? t('saveHint') : t('draftSaved', { version })}
            </SaveNote>
          </div>
        </aside>
      </Autosave>
    </Form>
  )
}

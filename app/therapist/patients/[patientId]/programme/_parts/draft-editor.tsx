import { getFormatter, getTranslations } from 'next-intl/server'
import { saveDraft } from '@/app/therapist/patients/[patientId]/programme/actions'
import { Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/version-field'
import { BeforeActivation } from '@/components/programmes/editor/before-activation'
import { ExerciseFinder } from '@/components/programmes/editor/exercise-finder'
import { LeftOutList } from '@/components/programmes/editor/left-out-list'
import { MinutesRuler } from '@/components/programmes/editor/minutes-ruler'
import { PlanPhases } from '@/components/programmes/editor/plan-phases'
import { PressButton } from '@/components/programmes/editor/press-button'
import { ScheduleFields } from '@/components/programmes/editor/schedule-fields'
import { RevisionChanges } from '@/components/programmes/revision-changes'
import { Card } from '@/components/ui/card'
import { FocusTarget } from '@/components/ui/focus-target'
import { isUnchanged } from '@/lib/domain/programmes/revision-diff'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { DraftView, ProgrammePage } from '@/lib/server/programmes/editor-queries'

type Props = {
  page: ProgrammePage & { readonly draft: DraftView; readonly programme: NonNullable<ProgrammePage['programme']> }
  minutesBudget: number
  /** Version after this browser's own last save: a new one begins a new form, somebody else's save does not. */
  saved: string
}

const MONDAY = plainDate('2026-01-05')

/** The draft as one form: every button saves all of it, so that nothing typed is ever lost. */
export async function DraftEditor({ page, minutesBudget, saved }: Props) {
  const t = await getTranslations('programmes')
  const format = await getFormatter()
  const { draft, picture, programme, inForce } = page
  const current = draft.phases.find((phase) => phase.position === draft.currentPhase)
  const dayNames = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const at = new Date(`${addDays(MONDAY, offset)}T00:00:00Z`)
    const name = (weekday: 'short' | 'long') => format.dateTime(at, { weekday, timeZone: 'UTC' })
    return { value: String(offset + 1), short: name('short').slice(0, 2), long: name('long') }
  })
  return (
    <Form key={saved} action={saveDraft} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <FocusTarget />
        {/* Enter in a field presses a form's first button. */}
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden" />
        <input type="hidden" name="patientId" value={picture.patientId} />
        <input type="hidden" name="revisionId" value={draft.id} />
        <VersionField version={draft.version} />
        {current && <MinutesRuler phase={current} budget={minutesBudget} />}
        <PlanPhases phases={draft.phases} currentPhase={draft.currentPhase} openPhase={draft.search.phase} />
        <div className="border-line bg-paper/95 flex flex-wrap items-center gap-3 border-t py-3 md:sticky md:bottom-0">
          <PressButton press="save">{t('draft.save')}</PressButton>
          <span className="text-ink-muted">{t('draft.discardHint', { name: picture.givenName })}</span>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <BeforeActivation
          problems={draft.problems}
          names={draft.names}
          state={programme.state}
          revisionNumber={draft.number}
          givenName={picture.givenName}
          confirmationHref={`/therapist/patients/${picture.patientId}/confirmation`}
          assessmentHref={`/therapist/patients/${picture.patientId}/assessment`}
        />
        {draft.diff && inForce && (
          <Card aria-labelledby="changes" className="sm:p-4">
            <h2 id="changes" className="text-lg font-semibold">
              {t('change.title')}
            </h2>
            {inForce.currentPhase !== draft.currentPhase && (
              <p className="mt-1.5 font-medium">
                {t('change.phase', { from: inForce.currentPhase, to: draft.currentPhase })}
              </p>
            )}
            {isUnchanged(draft.diff) ? (
              <p className="text-ink-muted mt-1.5">{t('draft.unchanged', { number: inForce.number })}</p>
            ) : (
              <RevisionChanges diff={draft.diff} names={draft.names} className="mt-1.5" />
            )}
          </Card>
        )}
        <ScheduleFields
          weekdays={draft.weekdays}
          sessionsPerDay={draft.sessionsPerDay}
          dayNames={dayNames}
          changeNote={draft.changeNote}
          asksChangeNote={draft.number > 1}
          givenName={picture.givenName}
        />
        <ExerciseFinder
          search={draft.search}
          phases={draft.phases}
          libraryHref={`/therapist/library?patient=${picture.patientId}`}
        />
        {draft.leftOut.length > 0 && <LeftOutList items={draft.leftOut} givenName={picture.givenName} />}
      </div>
    </Form>
  )
}

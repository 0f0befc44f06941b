import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DraftEditor } from '@/app/therapist/patients/[patientId]/programme/_parts/draft-editor'
import { LiveProgramme } from '@/app/therapist/patients/[patientId]/programme/_parts/live-programme'
import { NoEpisode } from '@/app/therapist/patients/[patientId]/programme/_parts/no-episode'
import { ProgrammeHeader } from '@/app/therapist/patients/[patientId]/programme/_parts/programme-header'
import { TemplateChoices } from '@/app/therapist/patients/[patientId]/programme/_parts/template-choices'
import { pauseProgramme, resumeProgramme, stopProgramme } from '@/app/therapist/patients/[patientId]/programme/actions'
import { ProgrammeMoves } from '@/components/programmes/programme-moves'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import type { PatientId } from '@/lib/domain/shared/ids'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getNotShown } from '@/lib/server/programmes/changes/not-shown'
import { getProgrammePage } from '@/lib/server/programmes/editor-queries'
import { getBesideExercises } from '@/lib/server/programmes/goals/goals-queries'

const text = z.string().max(80).optional().catch(undefined)
const query = z.object({
  q: text,
  to: text,
  saved: text,
  edit: text,
})
type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Choose, edit, start, change and stop one patient's programme. */
export default async function ProgrammePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = z.uuid().safeParse((await params).patientId)
  if (!id.success) notFound()
  const patientId = id.data as PatientId
  const asked = query.parse(await searchParams)
  const phase = z.coerce.number().int().safeParse(asked.to)
  const page = await getProgrammePage(actor.scope, patientId, todayIn(actor.clinic.timeZone))
  if ('missing' in page) {
    if (page.missing === 'patient') notFound()
    return <NoEpisode patientId={patientId} />
  }
  const { picture, programme, draft, inForce } = page
  if (!picture.isAssessed) return <NoEpisode patientId={patientId} />
  const isEditing = draft !== null && (inForce === null || asked.edit !== undefined || asked.saved !== undefined)
  const [t, tt] = await Promise.all([getTranslations('programmes'), getTranslations('templates')])
  return (
    <>
      <ProgrammeHeader page={page} isEditing={isEditing} isSaved={asked.saved === String(draft?.version)} />
      {picture.confirmation !== 'confirmed' && (
        <div className="mb-4">
          <Callout tone="caution" title={t('notConfirmed.title')}>
            <p>{t('notConfirmed.text')}</p>
            <TextLink href={`/therapist/patients/${patientId}/confirmation`}>{t('notConfirmed.action')}</TextLink>
          </Callout>
        </div>
      )}
      {programme === null && <TemplateChoices actor={actor} picture={picture} params={await searchParams} />}
      {programme && isEditing && (
        <DraftEditor
          page={{ ...page, draft, programme }}
          minutesBudget={actor.clinic.minutesBudget}
          saved={asked.saved ?? 'first'}
          words={asked.q ?? ''}
          openPhase={phase.success ? phase.data : draft.currentPhase}
        />
      )}
      {programme && inForce && !isEditing && (
        <LiveProgramme
          page={{ ...page, programme }}
          revision={inForce}
          beside={await getBesideExercises(actor.scope, inForce.id)}
          notShown={await getNotShown(actor.scope, inForce.id)}
        />
      )}
      {programme && (
        <div className="mt-6 max-w-xl">
          <ProgrammeMoves
            patientId={patientId}
            programme={programme}
            pause={pauseProgramme}
            resume={resumeProgramme}
            stop={stopProgramme}
          />
          <p className="mt-3">
            <TextLink href={`/therapist/patients/${patientId}/programme/template`}>{tt('keep.link')}</TextLink>
          </p>
        </div>
      )}
    </>
  )
}

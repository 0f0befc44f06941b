import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pressedByMistake } from '@/app/patient/stop/actions'
import { Form } from '@/components/forms/form'
import { MistakeButton } from '@/components/sessions/stop/mistake-button'
import { StopAnswers } from '@/components/sessions/stop/stop-answers'
import { StopNotice } from '@/components/sessions/stop/stop-notice'
import { requireActor } from '@/lib/server/auth/require-actor'
import { type StopAnswers as Answers, getStop } from '@/lib/server/sessions/stop-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.signs'))('now') }
}

/** The one page that shouts: what to do now, one action, no bar. */
export default async function StopPage() {
  const actor = await requireActor('patient')
  const stop = await getStop(actor.scope)
  if (!stop) redirect('/patient/today')
  const [t, format] = await Promise.all([getTranslations('sessions.stop'), getFormatter()])
  const { clinic } = actor
  const { check } = stop
  const words = check && (await wordsOf(check.answers))
  return (
    <div data-roomy="" className="bg-alarm text-on-alarm min-h-dvh text-lg">
      <main
        id="content"
        tabIndex={-1}
        className="max-w-patient mx-auto flex min-h-dvh flex-col px-6 py-10 outline-none"
      >
        <StopNotice
          urgency={stop.urgency}
          said={words?.said.join(' ') ?? t('saidAfter')}
          place={clinic.emergencyPlace}
          number={clinic.emergencyNumber}
          clinicPhone={clinic.phone}
          advicePhone={stop.advicePhone}
        />
        {check && words && (
          <StopAnswers
            yes={words.yes}
            notYes={words.notYes}
            name={`${actor.givenName} ${actor.familyName}`}
            when={format.dateTime(check.answeredAtMs, 'dayTime', { timeZone: clinic.timeZone })}
          />
        )}
        <div className="border-on-alarm/60 mt-auto flex flex-col gap-3 border-t pt-5">
          <p>{t.rich('told', { b: (chunks) => <b className="font-bold">{chunks}</b> })}</p>
          <p>{t('hidden')}</p>
          {check?.isMistakeNoted && <p role="status">{t('mistakeNoted')}</p>}
          {check && !check.isMistakeNoted && (
            <Form action={pressedByMistake} className="flex flex-col items-start">
              <input type="hidden" name="warningCheckId" value={check.id} />
              <MistakeButton>{t('mistake')}</MistakeButton>
            </Form>
          )}
          <Link href="/patient/today" className="flex min-h-12 items-center self-start underline underline-offset-4">
            {t('back')}
          </Link>
        </div>
      </main>
    </div>
  )
}

/** The answers in the words of the screen in which they were given. */
async function wordsOf(answers: Answers) {
  const t = await getTranslations('sessions')
  if (answers.screen === 'session') {
    return {
      said: answers.yes.map((question) => t(`stop.said.${question}`)),
      yes: answers.yes.map((question) => t(`warning.question.${question}`)),
      notYes: answers.notYes.map((question) => t(`warning.question.${question}`)),
    }
  }
  const yes = answers.yes.map((question) => t(`weekly.question.${question}`))
  return {
    said: yes.map((question) => t('stop.saidYes', { question })),
    yes,
    notYes: answers.notYes.map((question) => t(`weekly.question.${question}`)),
  }
}

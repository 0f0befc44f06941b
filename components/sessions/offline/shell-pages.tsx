'use client'

import { useTranslations } from 'next-intl'
import { BeforeSession } from '@/components/sessions/before-session'
import { LoadingPage } from '@/components/sessions/offline/loading-page'
import { NothingHere } from '@/components/sessions/offline/nothing-here'
import { ShellLearn } from '@/components/sessions/offline/shell-learn'
import { ShellMessages } from '@/components/sessions/offline/shell-messages'
import { ShellSession } from '@/components/sessions/offline/shell-session'
import { ShellStop } from '@/components/sessions/offline/shell-stop'
import { ShellToday } from '@/components/sessions/offline/shell-today'
import { ShellUnsent } from '@/components/sessions/offline/shell-unsent'
import { useDeviceDay } from '@/components/sessions/offline/use-device-day'
import { WarningSigns } from '@/components/sessions/stop/warning-signs'
import { variantOf } from '@/lib/domain/sessions/on-device/day-on-device'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { typedValues } from '@/lib/domain/shared/form-values'

const LEARN = /^\/patient\/learn(?:\/([a-z0-9-]+))?$/
const SESSION = /^\/patient\/session\/([0-9a-f-]{36})(\/done)?$/

/** The page that the address asks for, as far as this device can draw it. Advice comes before everything else. */
export function ShellPages() {
  const t = useTranslations('offline')
  const kept = useDeviceDay()
  if (kept === 'loading') return <LoadingPage />
  if (kept === 'none') return <NothingHere kind="none" />
  const { bundle, today } = kept
  const { clinic, initials } = bundle
  // Only where the device could not keep an answer: there is nobody to send it to.
  const action: FormAction = async (state, data) => ({
    ...state,
    status: 'refused',
    values: typedValues(data),
    formErrors: [t('failed')],
    attempt: state.attempt + 1,
  })
  const path = location.pathname
  if (path === '/patient/warning-signs') return <WarningSigns action={action} clinic={clinic} initials={initials} />
  if (path === '/patient/messages') return <ShellMessages bundle={bundle} action={action} />
  if (path === '/patient/unsent') return <ShellUnsent bundle={bundle} />
  const reading = LEARN.exec(path)
  if (reading) return <ShellLearn kept={kept} articleKey={reading[1] ?? null} action={action} />
  const isStopped = today.state === 'suspended'
  if (path === '/patient/stop' && isStopped) return <ShellStop bundle={bundle} stop={today.stop} />
  const session = SESSION.exec(path)
  if (session?.[1]) {
    return <ShellSession kept={kept} checkId={session[1]} isDone={session[2] !== undefined} action={action} />
  }
  const own = { initials, emergencyNumber: clinic.emergencyNumber }
  if (today.isOld) return <NothingHere kind="old" own={own} />
  if (path === '/patient/session' && today.state === 'active') {
    const variant = variantOf(today.plan, new URLSearchParams(location.search).get('variant'))
    return (
      <BeforeSession action={action} variant={variant} side={bundle.plan.side} clinic={clinic} initials={initials} />
    )
  }
  if (['/patient', '/patient/today', '/patient/session', '/patient/stop'].includes(path)) {
    return <ShellToday bundle={bundle} today={today} action={action} />
  }
  return <NothingHere kind="elsewhere" own={own} />
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { OfflineShell } from '@/components/sessions/offline/offline-shell'
import { formats } from '@/lib/i18n/formats'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline'))('title'), manifest: '/app.webmanifest' }
}

/**
 * The one page that a device keeps. It is drawn for nobody and is the same for everybody; because no server stands behind it when it is
 * shown, its words come with it: the only page with messages in the browser.
 */
export default function OfflinePage() {
  const { common, errors, exercises, learn, measures, news, offline, sessions, threads, unsent } = catalogue
  // Of the question sheets only what stands in the list of what is not sent.
  const sheets = { patient: measures.patient, level: measures.level }
  const written = { top: threads.top, own: threads.own, offer: threads.offer }
  return (
    <NextIntlClientProvider
      messages={{
        common,
        errors,
        exercises,
        learn,
        measures: sheets,
        news,
        offline,
        sessions,
        threads: written,
        unsent,
      }}
      formats={formats}
      timeZone="UTC"
    >
      <OfflineShell />
    </NextIntlClientProvider>
  )
}

'use client'

import { FaultNotice } from '@/components/layout/fault-notice'
import { DEFAULT_LOCALE } from '@/lib/i18n/locale'
import '@/app/globals.css'

/** Only when the root layout itself fails: it brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <title>Plumbline</title>
        <main id="content" data-roomy="" className="text-lg">
          <FaultNotice error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}

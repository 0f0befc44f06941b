'use client'

import { FaultNotice } from '@/components/layout/fault-notice'

export default function PatientErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="content" data-roomy="" className="text-lg">
      <FaultNotice error={error} retry={retry} />
    </main>
  )
}

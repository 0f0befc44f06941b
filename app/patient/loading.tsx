import { PatientShell } from '@/components/layout/patient-shell'
import { Skeleton } from '@/components/ui/skeleton'

/** The shape of today's page: a greeting and one card. */
export default function PatientLoading() {
  return (
    <PatientShell pill={false}>
      <div aria-busy="true" className="flex flex-col gap-4">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-9 w-64" />
        <Skeleton className="mt-2 h-96 w-full" />
        <Skeleton className="h-16 w-full" />
      </div>
    </PatientShell>
  )
}

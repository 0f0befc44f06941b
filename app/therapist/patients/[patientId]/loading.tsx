import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-9 w-80 max-w-full" />
      <Skeleton className="h-11 w-full" />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_17.5rem]">
        <Skeleton className="h-130 w-full" />
        <Skeleton className="h-60 w-full" />
      </div>
      <Skeleton className="h-32 w-full" />
    </div>
  )
}

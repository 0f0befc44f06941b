/** A part of a page that is on its way, in its final shape: give height and width as classes. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`bg-line/70 block rounded-lg motion-safe:animate-pulse forced-colors:border ${className}`}
    />
  )
}

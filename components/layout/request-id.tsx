/** The number that finds the log line of a failed request. `label` is the finished sentence around it. */
export function RequestId({ label }: { label: string }) {
  return <p className="text-ink-muted text-sm select-all">{label}</p>
}

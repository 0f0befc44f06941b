/** A key's fingerprint in groups, so that two people can read it to each other. */
export function Fingerprint({ groups }: { groups: readonly string[] }) {
  return <p className="font-mono text-sm tracking-wide break-words tabular-nums">{groups.join(' ')}</p>
}

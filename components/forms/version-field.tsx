/** The version that was read, so that a write over someone else's change is refused. Never the one kept from before. */
export function VersionField({ version, name = 'version' }: { version: number; name?: string }) {
  return <input type="hidden" name={name} value={version} readOnly />
}

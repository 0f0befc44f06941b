import { VersionField } from '@/components/forms/version-field'

/** Which request a form answers, and as of which version. */
export function RequestFields({ request: { id, version } }: { request: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="requestId" value={id} readOnly />
      <VersionField version={version} />
    </>
  )
}

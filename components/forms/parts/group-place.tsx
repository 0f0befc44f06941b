import { GROUP_FIELD } from '@/lib/domain/shared/form-state'

/** Of a group with nothing chosen a browser sends nothing: this says that it was there, and after which fields. */
export function GroupPlace({ name }: { name: string }) {
  return <input type="hidden" name={GROUP_FIELD} value={name} />
}

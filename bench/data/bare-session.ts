/** What the bare comparison handler is sent; everything is decided beforehand. */
export type BareSession = {
  readonly id: string
  readonly clinicId: string
  readonly patientId: string
  readonly programmeId: string
  readonly revisionId: string
  readonly warningCheckId: string
  readonly localDay: string
  readonly slot: number
  readonly itemIds: readonly string[]
}

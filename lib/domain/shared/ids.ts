/** Identifiers are UUIDv7 strings; the brand keeps a patient's id from being passed where a session's is meant. */
type Id<Brand extends string> = string & { readonly __id: Brand }

export type ClinicId = Id<'clinic'>
export type MemberId = Id<'member'>
export type UserId = Id<'user'>
export type PatientId = Id<'patient'>
export type EpisodeId = Id<'episode'>
export type AssessmentId = Id<'assessment'>
export type AttachmentId = Id<'attachment'>
export type ConfirmationId = Id<'confirmation'>
export type ExerciseId = Id<'exercise'>
export type TemplateId = Id<'template'>
export type ProgrammeId = Id<'programme'>
export type RevisionId = Id<'revision'>
export type PhaseId = Id<'phase'>
export type ItemId = Id<'item'>
export type SessionId = Id<'session'>
export type WarningCheckId = Id<'warning-check'>
export type AuthSessionId = Id<'auth-session'>

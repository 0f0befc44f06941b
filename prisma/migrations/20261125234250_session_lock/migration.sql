-- Why: an idle hour locks a staff session instead of ending it (trust.md rule 9). That it is locked stands in the row, so that every
-- process answers the same and a clock that is put back does not unlock it. The rule is lib/domain/access/session-state.ts.

-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN     "locked_at" TIMESTAMPTZ(3);

-- Patients have no password to unlock with: their devices stay signed in or are signed out.
alter table auth_session
  add constraint auth_session_staff_lock check (locked_at is null or member_id is not null);

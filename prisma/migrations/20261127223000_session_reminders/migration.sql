-- Why: patients can be reminded of the day's session too, at times of their own choice, and read with their clinic what came of each.

-- AlterEnum
ALTER TYPE "reminder_kind" ADD VALUE 'session';
ALTER TYPE "reminder_kind" ADD VALUE 'session_repeat';

-- AlterEnum
ALTER TYPE "mail_link_purpose" ADD VALUE 'open_today';
ALTER TYPE "mail_link_purpose" ADD VALUE 'stop_session';

-- AlterTable
ALTER TABLE "reminder_delivery" ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "reminder_wish" ADD COLUMN     "away_from" DATE,
ADD COLUMN     "away_to" DATE,
ADD COLUMN     "planned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "quiet_from" INTEGER,
ADD COLUMN     "quiet_until" INTEGER,
ADD COLUMN     "repeat_hours" INTEGER,
ADD COLUMN     "session_email" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "session_minutes" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "time_zone" TEXT,
ADD COLUMN     "weekdays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5, 6, 7]::INTEGER[],
ADD COLUMN     "weekly_cap" INTEGER NOT NULL DEFAULT 14;

-- As lib/domain/messages/session-reminders.ts has it. An empty list has no length.
alter table reminder_wish
  add constraint reminder_wish_times check (session_minutes is not null and coalesce(array_length(session_minutes, 1), 0) <= 3
    and array_position(session_minutes, null) is null and 0 <= all (session_minutes) and 1439 >= all (session_minutes)),
  add constraint reminder_wish_weekdays check (weekdays is not null and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  add constraint reminder_wish_quiet check ((quiet_from is null) = (quiet_until is null)
    and quiet_from between 0 and 1439 and quiet_until between 0 and 1439 and quiet_from <> quiet_until),
  add constraint reminder_wish_away check ((away_from is null) = (away_to is null) and away_from <= away_to),
  add constraint reminder_wish_repeat check (repeat_hours between 1 and 4),
  add constraint reminder_wish_cap check (weekly_cap between 1 and 21);

create index reminder_wish_session on reminder_wish (clinic_id, patient_id) where session_email;

-- That a patient cannot be reached is the clinic's business too; it is told what became of what was sent, and no address.
create policy staff_read on reminder_delivery for select to plumbline_app using (clinic_id = app.clinic_id() and app.is_staff());
-- By the patient's own tap on the link.
grant update (opened_at) on reminder_delivery to plumbline_app;

-- Why: a patient shows a swollen knee, a therapist how a foot should stand. A picture is a message of its own, kept as all files are.

-- AlterTable
ALTER TABLE "message" ADD COLUMN "picture_bytes" INTEGER,
ADD COLUMN "picture_height" INTEGER,
ADD COLUMN "picture_key" TEXT,
ADD COLUMN "picture_width" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "message_picture_key_key" ON "message"("picture_key");

alter table message
  drop constraint message_length,
  add constraint message_length check (
    case when picture_key is null then length(btrim(body)) between 1 and 2000 else body = '' end),
  add constraint message_picture check (
    num_nonnulls(picture_key, picture_bytes, picture_width, picture_height) in (0, 4)
    and (picture_key is null or (picture_key ~ '^[0-9a-f]{64}$' and picture_bytes > 0 and picture_width > 0 and picture_height > 0)));

-- What all files of the clinic take. It reads as the owner: whoever sends a file need not see the others, and the last megabyte is
-- given once.
create function app.clinic_file_bytes() returns double precision
language sql stable security definer set search_path = public, pg_temp as $$
  select (coalesce((select sum(m.bytes) from exercise_media m where m.clinic_id = app.clinic_id()), 0)
    + coalesce((select sum(a.bytes) from attachment a where a.clinic_id = app.clinic_id()), 0)
    + coalesce((select sum(p.picture_bytes) from message p where p.clinic_id = app.clinic_id()), 0))::double precision
$$;
revoke execute on function app.clinic_file_bytes() from public;
grant execute on function app.clinic_file_bytes() to plumbline_app;

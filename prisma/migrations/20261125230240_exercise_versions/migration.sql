-- Why: an exercise is edited, yet a programme keeps what it was given (docs/adr/0007). The content of every version is kept by a
-- trigger, so that no writer (import, form, colleague's code) can forget it, and nobody can change it afterwards. With it come a
-- clinic's own exercises, their photos and videos, and the record of who reviewed which version.

-- CreateEnum
CREATE TYPE "media_kind" AS ENUM ('photo', 'video');

-- AlterTable
ALTER TABLE "exercise" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "author" TEXT NOT NULL DEFAULT 'Plumbline',
ADD COLUMN     "copied_from_id" UUID,
ADD COLUMN     "easier_id" UUID,
ADD COLUMN     "figure_of" TEXT,
ADD COLUMN     "harder_id" UUID,
ADD COLUMN     "licence" TEXT,
ADD COLUMN     "media_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
-- What runs today was given the content of today: version 1. From then on 0 is written over by a trigger.
ALTER TABLE "programme_item" ADD COLUMN     "exercise_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "programme_item" ALTER COLUMN "exercise_version" SET DEFAULT 0;

-- CreateTable
CREATE TABLE "exercise_version" (
    "exercise_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "clinic_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "targets" TEXT[],
    "lumbar_bias" TEXT NOT NULL,
    "load" TEXT NOT NULL,
    "unilateral" BOOLEAN NOT NULL,
    "equipment" TEXT[],
    "default_dose" JSONB NOT NULL,
    "instructions" TEXT[],
    "cues" TEXT[],
    "common_errors" TEXT[],
    "stop_if" TEXT[],
    "contraindicated_for" TEXT[],
    "caution_for" TEXT[],
    "indicated_for" TEXT[],
    "evidence" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "pose" JSONB NOT NULL,
    "media_ids" UUID[],
    "author" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_version_pkey" PRIMARY KEY ("exercise_id","version")
);

-- CreateTable
CREATE TABLE "exercise_media" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "kind" "media_kind" NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "alt" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise_review" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "exercise_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewer_id" UUID,
    "reviewed_on" DATE NOT NULL,
    "review_by" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exercise_media_storage_key_key" ON "exercise_media"("storage_key");

-- CreateIndex
CREATE INDEX "exercise_media_clinic_id_exercise_id_idx" ON "exercise_media"("clinic_id", "exercise_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_media_clinic_id_id_key" ON "exercise_media"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "exercise_review_exercise_id_version_idx" ON "exercise_review"("exercise_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clinic_id_id_key" ON "exercise"("clinic_id", "id");

-- Content -----------------------------------------------------------------------------------------------------------
-- Everything until now was shipped, under the licence of the product; a clinic's own rows, if any, keep their rights.
update exercise set licence = 'MIT' where clinic_id is null;
update exercise e set author = c.name from clinic c where c.id = e.clinic_id;
alter table exercise alter column author drop default;
insert into exercise_version (exercise_id, version, clinic_id, slug, author, created_at,
  name, category, "position", targets, lumbar_bias, load, unilateral, equipment, default_dose, instructions, cues,
  common_errors, stop_if, contraindicated_for, caution_for, indicated_for, evidence, source, pose, media_ids)
select e.id, 1, e.clinic_id, e.slug, e.author, e.created_at,
  e.name, e.category, e."position", e.targets, e.lumbar_bias, e.load, e.unilateral, e.equipment, e.default_dose,
  e.instructions, e.cues, e.common_errors, e.stop_if, e.contraindicated_for, e.caution_for, e.indicated_for,
  e.evidence, e.source, e.pose, e.media_ids
from exercise e;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_easier_id_fkey" FOREIGN KEY ("easier_id") REFERENCES "exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_harder_id_fkey" FOREIGN KEY ("harder_id") REFERENCES "exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_version" ADD CONSTRAINT "exercise_version_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_media" ADD CONSTRAINT "exercise_media_clinic_id_exercise_id_fkey" FOREIGN KEY ("clinic_id", "exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_media" ADD CONSTRAINT "exercise_media_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_review" ADD CONSTRAINT "exercise_review_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_review" ADD CONSTRAINT "exercise_review_exercise_id_version_fkey" FOREIGN KEY ("exercise_id", "version") REFERENCES "exercise_version"("exercise_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_review" ADD CONSTRAINT "exercise_review_clinic_id_reviewer_id_fkey" FOREIGN KEY ("clinic_id", "reviewer_id") REFERENCES "member"("clinic_id", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_exercise_id_exercise_version_fkey" FOREIGN KEY ("exercise_id", "exercise_version") REFERENCES "exercise_version"("exercise_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table exercise
  add constraint exercise_not_beside_itself check (easier_id <> id and harder_id <> id and easier_id <> harder_id),
  add constraint exercise_shipped_is_not_archived check (clinic_id is not null or archived_at is null),
  add constraint exercise_media_count check (cardinality(media_ids) <= 6);
alter table programme_item
  add constraint programme_item_version check (exercise_version >= 1);
alter table exercise_media
  add constraint exercise_media_facts check (
    bytes > 0 and length(btrim(alt)) between 1 and 300 and storage_key ~ '^[0-9a-f]{64}$'
    and case kind when 'photo' then media_type = 'image/webp' and width > 0 and height > 0
      else media_type in ('video/mp4', 'video/webm') end);
alter table exercise_review
  add constraint exercise_review_facts check (
    length(btrim(reviewed_by)) between 1 and 120 and (review_by is null or review_by > reviewed_on)
    and (clinic_id is null) = (reviewer_id is null));

-- The number of a version follows from the content: nobody sets it, and nobody forgets to. What an exercise is (whose, and under
-- which slug) never changes: programmes, modifiers and templates name it.
create function app.number_exercise_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from unnest(new.media_ids) as m (id)
             where not exists (select from exercise_media f where f.id = m.id and f.exercise_id = new.id)) then
    raise exception 'foreign_media' using errcode = 'check_violation', constraint = 'exercise_own_media';
  end if;
  if tg_op = 'INSERT' then
    -- Not a CHECK: what was there before keeps its slug.
    if (new.clinic_id is null) = (new.slug like 'own-%') then
      raise exception 'exercise_slug' using errcode = 'check_violation', constraint = 'exercise_own_slug';
    end if;
    new.version := 1;
    return new;
  end if;
  if new.clinic_id is distinct from old.clinic_id or new.slug <> old.slug then
    raise exception 'exercise_identity' using errcode = 'check_violation', constraint = 'exercise_identity_is_final';
  end if;
  if (new.name, new.category, new."position", new.targets, new.lumbar_bias, new.load, new.unilateral, new.equipment,
      new.default_dose, new.instructions, new.cues, new.common_errors, new.stop_if, new.contraindicated_for,
      new.caution_for, new.indicated_for, new.evidence, new.source, new.pose, new.media_ids)
    is distinct from
     (old.name, old.category, old."position", old.targets, old.lumbar_bias, old.load, old.unilateral, old.equipment,
      old.default_dose, old.instructions, old.cues, old.common_errors, old.stop_if, old.contraindicated_for,
      old.caution_for, old.indicated_for, old.evidence, old.source, old.pose, old.media_ids) then
    new.version := old.version + 1;
    -- The review of what is replaced stays on record with the version that it was of.
    if old.reviewed_at is not null and old.clinic_id is null then
      insert into exercise_review (id, exercise_id, version, reviewed_by, reviewed_on)
      values (gen_random_uuid(), old.id, old.version, coalesce(old.reviewed_by, 'Plumbline'),
        (old.reviewed_at at time zone 'UTC')::date);
    end if;
    -- What was reviewed were other words.
    if new.reviewed_at is not distinct from old.reviewed_at then
      new.reviewed_at := null;
      new.reviewed_by := null;
    end if;
  else
    new.version := old.version;
  end if;
  return new;
end
$$;
create trigger exercise_version_number before insert or update on exercise
  for each row execute function app.number_exercise_version();

create function app.keep_exercise_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into exercise_version (exercise_id, version, clinic_id, slug, author, created_by,
    name, category, "position", targets, lumbar_bias, load, unilateral, equipment, default_dose, instructions, cues,
    common_errors, stop_if, contraindicated_for, caution_for, indicated_for, evidence, source, pose, media_ids)
  values (new.id, new.version, new.clinic_id, new.slug, new.author, app.actor_id(),
    new.name, new.category, new."position", new.targets, new.lumbar_bias, new.load, new.unilateral, new.equipment,
    new.default_dose, new.instructions, new.cues, new.common_errors, new.stop_if, new.contraindicated_for,
    new.caution_for, new.indicated_for, new.evidence, new.source, new.pose, new.media_ids);
  return null;
end
$$;
create trigger exercise_version_first after insert on exercise
  for each row execute function app.keep_exercise_version();
create trigger exercise_version_next after update on exercise
  for each row when (new.version <> old.version) execute function app.keep_exercise_version();

create function app.refuse_change_of_record() returns trigger language plpgsql as $$
begin
  raise exception 'record_is_final' using errcode = 'check_violation', constraint = tg_table_name || '_is_final';
end
$$;
create trigger exercise_version_is_final before update or delete on exercise_version
  for each row execute function app.refuse_change_of_record();
create trigger exercise_media_is_final before update or delete on exercise_media
  for each row execute function app.refuse_change_of_record();
create trigger exercise_review_is_final before update or delete on exercise_review
  for each row execute function app.refuse_change_of_record();

-- An item's exercise is shipped content or the clinic's own, and an item names the version it gives: the current one, unless it
-- carries on what an earlier revision gave.
create or replace function app.check_item_exercise() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  current record;
begin
  select e.clinic_id, e.version into current from exercise e where e.id = new.exercise_id;
  if current.clinic_id is not null and current.clinic_id <> new.clinic_id then
    raise exception 'foreign_exercise' using errcode = 'check_violation', constraint = 'programme_item_own_exercise';
  end if;
  if new.exercise_version = 0 then
    new.exercise_version := current.version;
  end if;
  return new;
end
$$;
create function app.check_review_exercise() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from exercise e where e.id = new.exercise_id and e.clinic_id is not null
             and e.clinic_id is distinct from new.clinic_id) then
    raise exception 'foreign_exercise' using errcode = 'check_violation', constraint = 'exercise_review_own_exercise';
  end if;
  return new;
end
$$;
create trigger exercise_review_own_exercise before insert on exercise_review
  for each row execute function app.check_review_exercise();

-- Row-level security --------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['exercise_version', 'exercise_media', 'exercise_review'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
  end loop;
end
$$;

-- Versions are written by the trigger alone.
create policy scope_read on exercise_version for select to plumbline_app
  using (clinic_id is null or clinic_id = app.clinic_id());
grant select on exercise_version to plumbline_app;

create policy scope_read on exercise_review for select to plumbline_app
  using (clinic_id is null or clinic_id = app.clinic_id());
create policy scope_insert on exercise_review for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and reviewer_id = app.actor_id());
grant select, insert on exercise_review to plumbline_app;

-- A photo or video is for the staff of its clinic, and for patients who were given a version that shows it.
create policy scope_read on exercise_media for select to plumbline_app using (
  clinic_id = app.clinic_id() and (app.is_staff() or exists (
    select from programme_item i
    join programme_revision r on r.clinic_id = i.clinic_id and r.id = i.revision_id and r.activated_at is not null
    join exercise_version v on v.exercise_id = i.exercise_id and v.version = i.exercise_version
    where i.clinic_id = app.clinic_id() and i.patient_id = app.patient_id() and exercise_media.id = any (v.media_ids))));
create policy scope_insert on exercise_media for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and created_by = app.actor_id());
grant select, insert on exercise_media to plumbline_app;

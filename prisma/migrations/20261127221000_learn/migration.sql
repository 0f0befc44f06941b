-- Why: the articles have their texts now. A patient reads what a clinician of the clinic has signed as it stands, marks what they have
-- read, and the therapist sees the mark. A review is of a digest of all that an article says, as with templates and flags: the database
-- works the digest out, so that the snapshot, the register and the patient's pages hold a review against the same one.

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "body" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "digest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "picture" TEXT,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 100,
ADD COLUMN     "sources" TEXT[];

-- AlterTable
ALTER TABLE "guidance_review" ADD COLUMN     "article_id" UUID;

-- CreateTable
CREATE TABLE "article_read" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_read_pkey" PRIMARY KEY ("clinic_id","patient_id","article_id")
);

-- CreateIndex
CREATE INDEX "guidance_review_clinic_id_article_id_idx" ON "guidance_review"("clinic_id", "article_id");

-- AddForeignKey
ALTER TABLE "guidance_review" ADD CONSTRAINT "guidance_review_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_read" ADD CONSTRAINT "article_read_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_read" ADD CONSTRAINT "article_read_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Digest --------------------------------------------------------------------------------------------------------------
-- Of everything that a patient reads, and of nothing else: an outline or a release that says the same leaves the review standing.
create function app.set_article_digest() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  new.digest := encode(sha256(convert_to(jsonb_build_array(new.title, new.summary, new.body, new.try_this, new.help_if,
    new.picture, to_jsonb(new.sources))::text, 'UTF8')), 'hex');
  return new;
end
$$;
create trigger article_digest before insert or update on article for each row execute function app.set_article_digest();
update article set body = body;
alter table article add constraint article_digest check (digest ~ '^[0-9a-f]{64}$');

-- Reviews -------------------------------------------------------------------------------------------------------------
alter table guidance_review
  drop constraint guidance_review_facts,
  add constraint guidance_review_facts check (
    num_nonnulls(template_id, modifier_id, article_id) = 1 and digest ~ '^[0-9a-f]{64}$'
    and length(btrim(reviewed_by)) between 1 and 120 and review_by > reviewed_on);

create or replace function app.check_reviewed_guidance() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from template t where t.id = new.template_id and t.clinic_id <> new.clinic_id)
    or exists (select from modifier m where m.id = new.modifier_id and m.clinic_id <> new.clinic_id)
    or exists (select from article a where a.id = new.article_id and a.clinic_id <> new.clinic_id) then
    raise exception 'foreign_guidance' using errcode = 'check_violation', constraint = 'guidance_review_own_guidance';
  end if;
  return new;
end
$$;

-- Patients read who stands by what they read; of templates and flags they see nothing.
create policy scope_read_article on guidance_review for select to plumbline_app
  using (clinic_id = app.clinic_id() and article_id is not null);

-- What is read --------------------------------------------------------------------------------------------------------
create function app.check_read_article() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from article a where a.id = new.article_id and a.clinic_id is not null and a.clinic_id <> new.clinic_id) then
    raise exception 'foreign_article' using errcode = 'check_violation', constraint = 'article_read_own_article';
  end if;
  return null;
end
$$;
revoke execute on function app.check_read_article() from public;
create trigger article_read_own_article after insert on article_read
  for each row execute function app.check_read_article();

alter table article_read enable row level security;
alter table article_read force row level security;
create policy system_all on article_read to current_user using (true) with check (true);
create policy scope_read on article_read for select to plumbline_app using (app.sees(clinic_id, patient_id));
-- Nobody but the patient says that they have read something.
create policy scope_insert on article_read for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and not app.is_staff());
grant select, insert on article_read to plumbline_app;

-- A device may say it too.
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'synced_event'::regclass and conname = 'synced_event_kind');
begin
  alter table synced_event drop constraint synced_event_kind;
  -- The kinds as they stand, whatever other migration came first, and this one.
  execute format('alter table synced_event add constraint synced_event_kind check (kind = ''article_read'' or %s)',
    substring(kinds from '^CHECK (.*)$'));
end
$$;

-- Today's page ----------------------------------------------------------------------------------------------------------
-- What this clinic has signed as it stands, or what was signed before it was shipped; a demo clinic is no exception any more.
do $$
declare
  v_now text := pg_get_functiondef('app.programme_snapshot(uuid, date, boolean)'::regprocedure);
  v_old constant text := 'a.reviewed_at is not null or (select c.is_demo from clinic c where c.id = r.clinic_id)';
  v_new constant text := 'a.reviewed_at is not null or exists (select from guidance_review v
          where v.clinic_id = r.clinic_id and v.article_id = a.id and v.digest = a.digest)';
begin
  if strpos(v_now, v_old) = 0 then
    raise exception 'programme_snapshot does not say any more what this migration changes in it';
  end if;
  execute replace(v_now, v_old, v_new);
end
$$;

-- Why: templates and modifiers decide what a patient is given as much as exercises do, and stand in the content register beside them:
-- author, licence, reviewer, and when to read again. Their rows are laid anew by every release, so a review is of a digest of all that
-- was read: what says something else now is a draft again.

-- AlterTable
ALTER TABLE "modifier" ADD COLUMN     "author" TEXT NOT NULL DEFAULT 'Plumbline',
ADD COLUMN     "licence" TEXT;

-- AlterTable
ALTER TABLE "template" ADD COLUMN     "author" TEXT NOT NULL DEFAULT 'Plumbline',
ADD COLUMN     "licence" TEXT;

-- CreateTable
CREATE TABLE "guidance_review" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "template_id" UUID,
    "modifier_id" UUID,
    "digest" TEXT NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "review_by" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guidance_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "guidance_review_clinic_id_template_id_idx" ON "guidance_review"("clinic_id", "template_id");

-- CreateIndex
CREATE INDEX "guidance_review_clinic_id_modifier_id_idx" ON "guidance_review"("clinic_id", "modifier_id");

-- CreateIndex
CREATE UNIQUE INDEX "guidance_review_clinic_id_id_key" ON "guidance_review"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "guidance_review" ADD CONSTRAINT "guidance_review_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_review" ADD CONSTRAINT "guidance_review_modifier_id_fkey" FOREIGN KEY ("modifier_id") REFERENCES "modifier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_review" ADD CONSTRAINT "guidance_review_clinic_id_reviewer_id_fkey" FOREIGN KEY ("clinic_id", "reviewer_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rights --------------------------------------------------------------------------------------------------------------
-- What is shipped is under the licence of the product; a clinic's own rows, if any, keep their rights.
update template set licence = 'MIT' where clinic_id is null;
update modifier set licence = 'MIT' where clinic_id is null;
update template t set author = c.name from clinic c where c.id = t.clinic_id;
update modifier m set author = c.name from clinic c where c.id = m.clinic_id;
alter table template alter column author drop default;
alter table modifier alter column author drop default;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table guidance_review
  add constraint guidance_review_facts check (
    num_nonnulls(template_id, modifier_id) = 1 and digest ~ '^[0-9a-f]{64}$'
    and length(btrim(reviewed_by)) between 1 and 120 and review_by > reviewed_on);
create trigger guidance_review_is_final before update or delete on guidance_review
  for each row execute function app.refuse_change_of_record();

create function app.check_reviewed_guidance() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from template t where t.id = new.template_id and t.clinic_id <> new.clinic_id)
    or exists (select from modifier m where m.id = new.modifier_id and m.clinic_id <> new.clinic_id) then
    raise exception 'foreign_guidance' using errcode = 'check_violation', constraint = 'guidance_review_own_guidance';
  end if;
  return new;
end
$$;
create trigger guidance_review_own_guidance before insert on guidance_review
  for each row execute function app.check_reviewed_guidance();

-- Row-level security --------------------------------------------------------------------------------------------------
alter table guidance_review enable row level security;
alter table guidance_review force row level security;
create policy system_all on guidance_review to current_user using (true) with check (true);
create policy scope_read on guidance_review for select to plumbline_app
  using (clinic_id = app.clinic_id() and app.is_staff());
create policy scope_insert on guidance_review for insert to plumbline_app
  with check (clinic_id = app.clinic_id() and app.is_staff() and reviewer_id = app.actor_id());
grant select, insert on guidance_review to plumbline_app;

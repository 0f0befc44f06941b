-- Why: the library is searched as people type, marked by each therapist for themselves, and sorted by what they use
-- (docs/adr/0008). Search words may be misspelt: trigrams find them. The extension is a trusted one, so that the database's owner may
-- create it on any server.
create extension if not exists pg_trgm;

-- CreateTable
CREATE TABLE "exercise_favourite" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_favourite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise_use" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "programmes" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exercise_use_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exercise_favourite_clinic_id_id_key" ON "exercise_favourite"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_favourite_clinic_id_member_id_exercise_id_key" ON "exercise_favourite"("clinic_id", "member_id", "exercise_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_use_clinic_id_id_key" ON "exercise_use"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_use_clinic_id_member_id_exercise_id_key" ON "exercise_use"("clinic_id", "member_id", "exercise_id");

-- AddForeignKey
ALTER TABLE "exercise_favourite" ADD CONSTRAINT "exercise_favourite_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_favourite" ADD CONSTRAINT "exercise_favourite_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_use" ADD CONSTRAINT "exercise_use_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_use" ADD CONSTRAINT "exercise_use_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules ---------------------------------------------------------------------------------------------------------------
alter table exercise_use add constraint exercise_use_counts check (programmes >= 0);

-- A mark is on shipped content or on the clinic's own. The key alone cannot say so: shipped exercises have no clinic.
create function app.check_members_exercise() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from exercise e where e.id = new.exercise_id and e.clinic_id <> new.clinic_id) then
    raise exception 'foreign_exercise' using errcode = 'check_violation', constraint = tg_table_name || '_own_exercise';
  end if;
  return new;
end
$$;
create trigger exercise_favourite_own_exercise before insert or update on exercise_favourite
  for each row execute function app.check_members_exercise();
create trigger exercise_use_own_exercise before insert or update on exercise_use
  for each row execute function app.check_members_exercise();

-- Row-level security: both are the member's own; a colleague does not see them.
do $$
declare t text;
begin
  foreach t in array array['exercise_favourite', 'exercise_use'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy system_all on public.%I to current_user using (true) with check (true)', t);
    execute format('create policy scope_all on public.%I to plumbline_app
      using (clinic_id = app.clinic_id() and app.is_staff() and member_id = app.actor_id())
      with check (clinic_id = app.clinic_id() and app.is_staff() and member_id = app.actor_id())', t);
  end loop;
end
$$;
grant select, insert, delete on exercise_favourite to plumbline_app;
grant select, insert, update on exercise_use to plumbline_app;

-- Use -----------------------------------------------------------------------------------------------------------------
-- A revision came into force: its exercises were used, and those that no earlier revision gave count for one programme more.
create function app.count_exercise_use(revision uuid, member uuid, used_at timestamptz) returns void language sql as $$
  insert into exercise_use as u (id, clinic_id, member_id, exercise_id, programmes, last_used_at)
  select app.uuidv7(), given.clinic_id, member, given.exercise_id, given.is_new::int, used_at
  from (
    select r.clinic_id, i.exercise_id, not exists (
      select from programme_revision b join programme_item bi on bi.clinic_id = b.clinic_id and bi.revision_id = b.id
      where b.clinic_id = r.clinic_id and b.programme_id = r.programme_id and b.number < r.number
        and b.activated_at is not null and bi.exercise_id = i.exercise_id) as is_new
    from programme_revision r join programme_item i on i.clinic_id = r.clinic_id and i.revision_id = r.id
    where r.id = revision
    group by r.clinic_id, r.programme_id, r.number, i.exercise_id
  ) given
  on conflict (clinic_id, member_id, exercise_id) do update
    set programmes = u.programmes + excluded.programmes, last_used_at = greatest(u.last_used_at, excluded.last_used_at)
$$;
select app.count_exercise_use(id, created_by, activated_at) from programme_revision
where activated_at is not null order by activated_at, id;

-- Search --------------------------------------------------------------------------------------------------------------
-- Lower case, words apart by one blank, a blank before the first: " l2 l4 quadriceps".
create function app.plain_words(written text) returns text language sql immutable parallel safe
  return ' ' || btrim(regexp_replace(lower(coalesce(written, '')), '[^[:alnum:]]+', ' ', 'g'));

-- How well plain words stand in plain text: 1 where a word begins with them, else how alike their trigrams are to some stretch of the
-- text. Below 0.42 it is another word ("ball" and "wall" are alike by 0.4), and three letters are too few to be misspelt.
create function app.closeness(asked text, written text, may_be_misspelt boolean) returns real
language sql immutable parallel safe
  return case
    when position(' ' || asked in written) > 0 then 1
    when not may_be_misspelt or length(asked) < 4 or word_similarity(asked, written) < 0.42 then 0
    else word_similarity(asked, written)
  end;
revoke execute on function app.check_members_exercise(), app.count_exercise_use(uuid, uuid, timestamptz), app.plain_words(text),
  app.closeness(text, text, boolean) from public;
grant execute on function app.count_exercise_use(uuid, uuid, timestamptz), app.plain_words(text), app.closeness(text, text, boolean)
  to plumbline_app;

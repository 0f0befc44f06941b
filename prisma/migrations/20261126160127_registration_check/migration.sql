-- Why: who may confirm (clinical.md 1.6, G5; hazard H06) rests on a registration that somebody else looked up: with its body, number and
-- end, by whom and when. Whatever code asks, nobody records their own, and nobody signs on one that has ended.

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "registration_checked_on" DATE;

-- When it was written down is known from the audit. What is not complete gives no right until it is recorded again.
update member m set registration_checked_on = coalesce(
    (select max(e.at) from audit_event e
      where e.clinic_id = m.clinic_id and e.subject_id = m.id and e.action in ('member.update', 'member.invite')), m.created_at)::date
  where m.can_confirm;
update member m set registration_checked_by = null, registration_checked_on = null
  where not exists (select from member c where c.clinic_id = m.clinic_id and c.id = m.registration_checked_by and c.id <> m.id);
update member set can_confirm = false
  where coalesce(btrim(registration_body), '') = '' or coalesce(btrim(registration_number), '') = ''
    or registration_checked_by is null or registration_expires_on is null;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_registration_checked_by_fkey" FOREIGN KEY ("clinic_id", "registration_checked_by") REFERENCES "member"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

alter table member
  add constraint member_confirms_on_checked_registration check (not can_confirm or (
    length(btrim(coalesce(registration_body, ''))) > 0 and length(btrim(coalesce(registration_number, ''))) > 0
    and registration_expires_on is not null and registration_checked_by is not null and registration_checked_on is not null)),
  add constraint member_registration_checked_by_another check (registration_checked_by <> id);

-- In a scope the check is the actor's own, an admin's, and of somebody else.
create function app.refuse_own_registration_check() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A row of another clinic, and any row in a patient's scope, is row-level security's to refuse.
  if app.actor_id() is null or not new.can_confirm or not app.is_staff() or new.clinic_id <> app.clinic_id() then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.can_confirm
    and (new.registration_body, new.registration_number, new.registration_expires_on, new.registration_checked_by, new.registration_checked_on)
      is not distinct from
      (old.registration_body, old.registration_number, old.registration_expires_on, old.registration_checked_by, old.registration_checked_on) then
    return new;
  end if;
  if app.actor_id() = new.id or new.registration_checked_by is distinct from app.actor_id() or not exists (
    select from member a where a.clinic_id = new.clinic_id and a.id = app.actor_id() and a.archived_at is null and 'clinic_admin' = any (a.roles)
  ) then
    raise exception 'own_registration' using errcode = 'check_violation', constraint = 'member_registration_checked_by_another';
  end if;
  return new;
end
$$;
create trigger registration_checked_by_another before insert or update on member
  for each row execute function app.refuse_own_registration_check();

-- A record is signed by somebody who may: a therapist of the clinic, with a registration that holds today, and in a scope by the actor.
create function app.refuse_unqualified_signature() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.clinic_id() is not null and (not app.is_staff() or new.clinic_id <> app.clinic_id()) then
    return new; -- row-level security's to refuse
  end if;
  if new.signed_by <> coalesce(app.actor_id(), new.signed_by) or not exists (
    select from member m
    where m.clinic_id = new.clinic_id and m.id = new.signed_by and m.archived_at is null and m.can_confirm and 'therapist' = any (m.roles)
      and m.registration_expires_on >= app.today_of(m.clinic_id)
  ) then
    raise exception 'unqualified_signature' using errcode = 'check_violation', constraint = 'confirmation_signed_by_qualified';
  end if;
  return new;
end
$$;
create trigger confirmation_signed_by_qualified before insert on confirmation
  for each row execute function app.refuse_unqualified_signature();
revoke execute on function app.refuse_own_registration_check(), app.refuse_unqualified_signature() from public;

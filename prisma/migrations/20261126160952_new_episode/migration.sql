-- Why: a new complaint begins a new episode (clinical.md 1.6): the one before is closed with a typed reason, and nothing of it goes on.

-- AlterTable
ALTER TABLE "episode" ADD COLUMN     "close_reason" TEXT;

alter table episode
  add constraint episode_closed_with_reason check ((closed_on is null) = (close_reason is null)
    and (close_reason is null or length(btrim(close_reason)) between 1 and 1000));
create unique index episode_one_open_per_patient on episode (clinic_id, patient_id) where closed_on is null;

-- Deferred to the commit, so that one transaction may close, stop and end in any order.
create function app.check_closed_episode_is_over() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  episode_of uuid := (case tg_table_name when 'episode' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'episode_id' end)::uuid;
begin
  if exists (select from episode e where e.clinic_id = new.clinic_id and e.id = episode_of and e.closed_on is not null and (
    exists (select from programme p where p.clinic_id = e.clinic_id and p.episode_id = e.id and p.state not in ('stopped', 'completed'))
    or exists (select from confirmation c where c.clinic_id = e.clinic_id and c.episode_id = e.id
      and c.state in ('draft', 'provisional', 'confirmed', 'suspended')))) then
    raise exception 'closed_episode' using errcode = 'check_violation', constraint = 'closed_episode_is_over';
  end if;
  return null;
end
$$;
revoke execute on function app.check_closed_episode_is_over() from public;
create constraint trigger closed_episode_is_over after insert or update of closed_on on episode
  deferrable initially deferred for each row when (new.closed_on is not null) execute function app.check_closed_episode_is_over();
create constraint trigger closed_episode_is_over after insert or update of state, episode_id on programme
  deferrable initially deferred for each row when (new.state not in ('stopped', 'completed')) execute function app.check_closed_episode_is_over();
create constraint trigger closed_episode_is_over after insert or update of state, episode_id on confirmation
  deferrable initially deferred for each row when (new.state in ('draft', 'provisional', 'confirmed', 'suspended'))
  execute function app.check_closed_episode_is_over();

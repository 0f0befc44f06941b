-- Why: a suspension ends only behind a confirmation that was signed after it began (clinical.md 2.2.6): signing asks the full screen and,
-- after a suspension, the whole neurological examination. Whatever code asks.
create function app.refuse_release_without_fresh_confirmation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from confirmation c
    where c.clinic_id = new.clinic_id and c.episode_id = new.episode_id and c.state = 'confirmed'
      and c.signed_at > old.state_changed_at
  ) then
    raise exception 'programme_release' using errcode = 'check_violation', constraint = 'programme_release_is_fresh';
  end if;
  return new;
end
$$;
create trigger programme_release_is_fresh before update of state on programme
  for each row when (old.state = 'suspended' and new.state in ('active', 'paused'))
  execute function app.refuse_release_without_fresh_confirmation();

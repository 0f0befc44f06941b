-- Why: whether a direction is established follows from all signed assessments of the episode (clinical.md 1.3), and a patient's scope sees
-- none of them. What a red swaps in must not go against it: the rules read the days and the directions, and nothing else.
create function app.preferences_for_rules(patient uuid) returns table (assessed_on date, directional_preference text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.assessed_on, a.directional_preference
  from assessment a
  where a.state = 'signed' and a.patient_id = patient and app.sees(a.clinic_id, a.patient_id) and a.episode_id = (
    select e.id from episode e where e.clinic_id = a.clinic_id and e.patient_id = patient and e.closed_on is null
    order by e.opened_on desc, e.created_at desc limit 1)
  order by a.signed_at, a.id
$$;
revoke execute on function app.preferences_for_rules(uuid) from public;
grant execute on function app.preferences_for_rules(uuid) to plumbline_app;

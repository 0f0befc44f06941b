-- Why: the thresholds of the clinical rules are versions (clinical.md 4.1). Each says who made it and why, and none is ever changed:
-- a check-in keeps the number of the version it was read with, and what an alert's clock was is asked of the version of its time.
alter table clinic_settings add column reason text;
alter table clinic_settings add constraint clinic_settings_change_has_reason
  check (number >= 1 and (number = 1 or (created_by is not null and length(btrim(reason)) between 1 and 500)));

drop policy scope_update on clinic_settings;
revoke update on clinic_settings from plumbline_app;

create function app.refuse_change_of_clinic_settings() returns trigger language plpgsql as $$
begin
  raise exception 'clinic_settings' using errcode = 'check_violation', constraint = 'clinic_settings_are_final';
end
$$;
create trigger clinic_settings_are_final before update on clinic_settings
  for each row execute function app.refuse_change_of_clinic_settings();

-- The lists of alerts that nobody has looked at.
create index alert_open on alert (clinic_id, raised_at) where acknowledged_at is null;

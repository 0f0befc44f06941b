-- Why: what came of an alert is one of a few things, beside the words (clinical.md 2.2.5). Alerts that were acknowledged before stay.
alter table alert add column outcome_kind text;
alter table alert
  add constraint alert_outcome_kind check (outcome_kind is null or (acknowledged_at is not null and outcome_kind in
    ('emergency_care', 'doctor_same_day', 'seen_here', 'spoke', 'plan_changed', 'pressed_by_mistake'))),
  add constraint alert_outcome_is_typed check (acknowledged_at is null or outcome_kind is not null) not valid;

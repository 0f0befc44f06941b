-- Why: the weekly questions and a patient's measures are kept on the device first and sent like everything else (ADR 19).
alter table synced_event
  drop constraint synced_event_kind,
  add constraint synced_event_kind
    check (kind in ('warning_check', 'session', 'next_morning', 'missed', 'weekly_screen', 'measure'));

-- Why: patients say when and after what they do a session, tell of a day that has passed, and choose whether their page counts weeks in
-- a row. Today's page reads all of it in one round trip.

-- AlterTable
ALTER TABLE "session_time" ADD COLUMN     "cue" TEXT,
ADD COLUMN     "place" TEXT;

-- CreateTable
CREATE TABLE "patient_choice" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "hides_streak" BOOLEAN NOT NULL DEFAULT false,
    "missed_put_away_on" DATE,

    CONSTRAINT "patient_choice_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- AddForeignKey
ALTER TABLE "patient_choice" ADD CONSTRAINT "patient_choice_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table session_time
  add constraint session_time_words check ((cue is null or (char_length(cue) between 1 and 40 and cue !~ '[[:cntrl:]]'))
    and (place is null or (char_length(place) between 1 and 40 and place !~ '[[:cntrl:]]')));

-- How patients want their own pages is read by who may see them, and written by nobody else.
alter table patient_choice enable row level security;
alter table patient_choice force row level security;
create policy system_all on patient_choice to current_user using (true) with check (true);
create policy scope_read on patient_choice for select to plumbline_app using (app.sees(clinic_id, patient_id));
create policy scope_insert on patient_choice for insert to plumbline_app
  with check (app.sees(clinic_id, patient_id) and not app.is_staff());
create policy scope_update on patient_choice for update to plumbline_app
  using (app.sees(clinic_id, patient_id) and not app.is_staff()) with check (app.sees(clinic_id, patient_id) and not app.is_staff());
grant select, insert, update on patient_choice to plumbline_app;

-- "I did not do it" is taken for the day itself and the 48 hours after it (clinical.md 8), by the clinic's calendar. Seeds and restored
-- backups write as the owner, at any time.
create function app.check_missed_day() returns trigger language plpgsql as $$
declare
  v_said_on date := (select (new.reported_at at time zone c.time_zone)::date from clinic c where c.id = new.clinic_id);
begin
  if new.local_day > v_said_on or new.local_day < v_said_on - 2 then
    raise exception 'missed_report_day' using errcode = 'check_violation', constraint = 'missed_report_within_grace';
  end if;
  return new;
end
$$;
create trigger missed_report_within_grace before insert or update on missed_report
  for each row when (current_user = 'plumbline_app') execute function app.check_missed_day();
revoke execute on function app.check_missed_day() from public;

-- What stands around a session: since when days count, what was logged on them, when sessions are wanted, what was told today.
create function app.patient_home(patient uuid, today date, since date) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'windows', (select coalesce(jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'kind', w.kind,
        'weekdays', w.weekdays, 'sessionsPerDay', w.sessions_per_day)), '[]')
      from programme_window w where w.clinic_id = app.clinic_id() and w.patient_id = patient
        and w.starts_on <= today and (w.ends_on is null or w.ends_on >= since)),
    'days', (select coalesce(jsonb_agg(jsonb_build_object('day', d.local_day, 'done', d.sessions_full + d.sessions_part,
        'told', d.told_not_done, 'isRed', d.worst_response >= 4,
        'isExcused', d.told_not_done > 0 and exists (select from missed_report m where m.clinic_id = d.clinic_id
          and m.patient_id = d.patient_id and m.local_day = d.local_day and m.reason in ('pain', 'unwell')))), '[]')
      from patient_day d where d.clinic_id = app.clinic_id() and d.patient_id = patient and d.local_day between since and today),
    'times', (select coalesce(jsonb_agg(jsonb_build_object('slot', t.slot, 'minuteOfDay', t.minute_of_day, 'cue', t.cue,
        'place', t.place)), '[]') from session_time t where t.clinic_id = app.clinic_id() and t.patient_id = patient),
    'hidesStreak', coalesce((select c.hides_streak from patient_choice c
      where c.clinic_id = app.clinic_id() and c.patient_id = patient), false),
    'putAwayOn', (select c.missed_put_away_on from patient_choice c where c.clinic_id = app.clinic_id() and c.patient_id = patient),
    'toldToday', (select m.reason from missed_report m join clinic c on c.id = m.clinic_id
      where m.clinic_id = app.clinic_id() and m.patient_id = patient and m.local_day >= today - 2
        and (m.reported_at at time zone c.time_zone)::date = today
      order by m.reported_at desc, m.id desc limit 1))
$$;
create function app.patient_home_as(clinic uuid, actor uuid, patient uuid, today date, since date) returns jsonb
language plpgsql volatile as $$
begin
  perform app.enter_scope(clinic, actor, patient);
  return app.patient_home(patient, today, since);
end
$$;
revoke execute on function app.patient_home(uuid, date, date), app.patient_home_as(uuid, uuid, uuid, date, date) from public;
grant execute on function app.patient_home(uuid, date, date) to plumbline_app;

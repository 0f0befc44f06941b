-- Paused items (item_pause) and the words of old figures (old_figure_words) were written side by side; the later one of the two
-- must not take the other away.

create or replace function app.programme_snapshot(patient uuid, today date, texts boolean) returns jsonb language plpgsql stable as $$
begin
  return (
    with p as (
      select p.id, p.clinic_id, p.patient_id, p.state, p.state_reason, p.current_revision, e.side
      from programme p join episode e on e.clinic_id = p.clinic_id and e.id = p.episode_id
      where p.clinic_id = app.clinic_id() and p.patient_id = patient and p.state in ('active', 'paused', 'suspended')
      order by p.created_at desc, p.id desc limit 1),
    r as (
      select r.*, m.name as author from p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      join member m on m.clinic_id = r.clinic_id and m.id = r.created_by),
    ph as (
      select ph.*, r.phase_started_on, r.programme_id from r
      join programme_phase ph on ph.clinic_id = r.clinic_id and ph.revision_id = r.id and ph.position = r.current_phase)
    select jsonb_build_object(
      'programme', (select jsonb_build_object('id', id, 'state', state, 'stateReason', state_reason, 'side', side) from p),
      'revision', (select jsonb_build_object('id', id, 'number', number, 'sessionsPerDay', sessions_per_day,
        'changeNote', change_note, 'effectiveFrom', effective_from, 'author', author) from r),
      'phase', (select jsonb_build_object('name', name, 'weeks', weeks, 'goal', goal, 'startedOn', phase_started_on) from ph),
      'items', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'exerciseId', i.exercise_id, 'exerciseVersion', i.exercise_version, 'exerciseSlug', x.slug, 'name', x.name, 'position', x.position, 'equipment', x.equipment,
          'side', i.side, 'note', i.note,
          'dose', jsonb_build_object('mode', i.mode, 'sets', i.sets, 'reps', i.reps, 'holdSeconds', i.hold_seconds,
            'durationSeconds', i.duration_seconds, 'restSeconds', i.rest_seconds, 'sessionsPerDay', i.sessions_per_day,
            'daysPerWeek', i.days_per_week, 'tempo', i.tempo),
          'instructions', case when texts then to_jsonb(x.instructions) else '[]' end,
          'cues', case when texts then to_jsonb(x.cues) else '[]' end,
          'stopIf', case when texts then to_jsonb(x.stop_if) else '[]' end,
          'postures', case when texts then app.figure_texts(x.pose) else '[]' end) order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        where not exists (select from item_pause o where o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null)),
      'paused', (select coalesce(jsonb_agg(x.name order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version
        join item_pause o on o.clinic_id = i.clinic_id and o.programme_id = ph.programme_id
          and o.lineage_id = i.lineage_id and o.exercise_id = i.exercise_id and o.ended_at is null),
      'variants', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'itemIds',
          (select coalesce(jsonb_agg(vi.item_id order by vi.position), '[]') from programme_variant_item vi
            where vi.clinic_id = v.clinic_id and vi.variant_id = v.id)) order by v.kind), '[]')
        from r join programme_variant v on v.clinic_id = r.clinic_id and v.revision_id = r.id
          and v.phase_position = r.current_phase and v.approved_at is not null),
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'kind', w.kind,
          'weekdays', w.weekdays, 'sessionsPerDay', w.sessions_per_day)), '[]')
        from p join programme_window w on w.clinic_id = p.clinic_id and w.programme_id = p.id
        where w.starts_on <= today and (w.ends_on is null or w.ends_on >= today)),
      'day', (select jsonb_build_object('full', coalesce(sum(d.sessions_full), 0), 'part', coalesce(sum(d.sessions_part), 0),
          'told', coalesce(sum(d.told_not_done), 0), 'visits', (select count(*) from session s
            where s.clinic_id = app.clinic_id() and s.patient_id = patient and s.local_day = today))
        from patient_day d where d.clinic_id = app.clinic_id() and d.patient_id = patient and d.local_day = today),
      'lastSession', (select jsonb_build_object('id', s.id, 'localDay', s.local_day, 'finishedAt', s.finished_at,
          'settled24h', c.settled_24h, 'colour', c.response_colour)
        from session s join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
        where s.clinic_id = app.clinic_id() and s.patient_id = patient
        order by s.local_day desc, s.slot desc limit 1)
    ));
end
$$;

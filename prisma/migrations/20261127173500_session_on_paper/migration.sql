-- Why: the adherence overview tells patients by their way of access. Who ever had a log of theirs keyed in from paper is
-- found in an index of the sessions kept on paper alone, and never by a walk through all of them.
create index session_on_paper on session (clinic_id, patient_id, local_day) where source = 'paper';

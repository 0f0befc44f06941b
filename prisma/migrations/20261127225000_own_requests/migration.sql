-- Why: a patient asks for a copy or for erasure on their own page, and reads what became of it; no desk in between.

-- AlterTable
ALTER TABLE "data_request" ALTER COLUMN "opened_by" DROP NOT NULL;

alter table data_request drop constraint data_request_identity;
alter table data_request
  add constraint data_request_identity check (identity in ('in_person', 'known_voice', 'document', 'own_device')),
  -- Nobody wrote it down for them.
  add constraint data_request_own check ((identity = 'own_device') = (opened_by is null));

-- A patient reads their own, and opens one; what becomes of it is the clinic's.
create policy scope_read_own on data_request for select to plumbline_app
  using (app.patient_id() is not null and app.sees(clinic_id, patient_id));
create policy scope_open_own on data_request for insert to plumbline_app
  with check (app.patient_id() is not null and app.sees(clinic_id, patient_id) and state = 'open' and identity = 'own_device');

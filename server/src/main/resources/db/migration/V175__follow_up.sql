-- The model that a candidate was told, when the test began, might later make questions about the
-- code. Only this one may be asked, and only while it is where the candidate was told.
create table follow_up_model (
  attempt_id      uuid primary key references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  connection_id   uuid not null references model_connection,
  url             text not null,
  model           text not null
);
alter table follow_up_model enable row level security;
alter table follow_up_model force row level security;
create policy own_organisation on follow_up_model
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

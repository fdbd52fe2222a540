-- Job ads of an organisation, and the skills that were found in each.
create table job_ad (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  title           text not null,
  company         text not null,      -- empty when the source does not say, as is the place
  place           text not null,
  body            text not null,      -- plain text
  posted          date,
  seniority       text check (seniority in ('JUNIOR','MID','SENIOR')),
  remote          text check (remote in ('OFFICE','HYBRID','REMOTE')),
  salary          text,               -- 52000-60000 EUR year
  skills          jsonb,              -- null until it has been searched
  added_by        uuid references account on delete set null,
  added_at        timestamptz not null
);
create index on job_ad (organisation_id, added_at);
create index job_ad_waiting on job_ad (organisation_id) where skills is null;

alter table job_ad enable row level security;
alter table job_ad force row level security;
create policy own_organisation on job_ad
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

-- What language models answered to items, and what it earned: sat here, or recorded elsewhere.
create table exposure_answer (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  item_hash       text not null references item_version,
  model           text not null check (length(model) between 1 and 200),
  simulated       boolean not null,
  answered_on     date not null,
  source          text not null check (source in ('SAT', 'RECORDED')),
  attempt_id      uuid references attempt on delete cascade,  -- of SAT
  position        int,                                        -- of SAT
  run             int not null check (run between 1 and 100000),
  payload         jsonb,             -- as a response has it; null: nothing was entered
  marks           double precision check (marks between 0 and 1),  -- null: people have to rate it
  category        int,               -- the score category that the marks earn
  works           boolean,           -- the highest category; of a service: it does what was asked
  secure          boolean,           -- of a service that is probed for it: nothing was found
  check ((source = 'SAT') = (attempt_id is not null)),
  check ((attempt_id is null) = (position is null)),
  check ((marks is null) = (category is null) and (marks is null) = (works is null)),
  check (marks is not null or secure is null)
);
create unique index exposure_answer_sat on exposure_answer (attempt_id, position);
create unique index exposure_answer_recorded
  on exposure_answer (organisation_id, item_hash, model, answered_on, run)
  where source = 'RECORDED';
create index on exposure_answer (item_hash);

alter table exposure_answer enable row level security;
alter table exposure_answer force row level security;
create policy own_organisation on exposure_answer
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

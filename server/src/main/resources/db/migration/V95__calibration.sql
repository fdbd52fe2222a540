-- Item parameters estimated from this organisation's own graded answers. A calibration never
-- changes once it is finished; one is under way at a time.
create table calibration (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  number          int not null,       -- from 1 in the organisation
  asked_by        uuid references account on delete set null,
  asked_at        timestamptz not null,  -- answers handed in until then are used
  finished_at     timestamptz,
  outcome         text check (outcome in ('DONE','TOO_FEW','FAILED')),
  persons         int not null default 0,
  items           int not null default 0,   -- how many it estimated
  log_likelihood  double precision,
  converged       boolean,
  populations     jsonb not null default '[]',
  unique (organisation_id, number),
  check ((finished_at is null) = (outcome is null))
);
create unique index calibration_under_way on calibration (organisation_id) where finished_at is null;

-- What it found of each item that anybody was given.
create table calibration_item (
  calibration_id  uuid not null references calibration on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  item_hash       text not null references item_version,
  responses       int not null,
  finding         text not null check (finding in ('ESTIMATED','CONSTANT','GAPS','UNSURE')),
  parameters      jsonb,              -- with their standard errors; null: the author's stay
  primary key (calibration_id, item_hash),
  check ((parameters is null) = (finding <> 'ESTIMATED'))
);
create index on calibration_item (item_hash);

do $$
declare t text;
begin
  foreach t in array array['calibration','calibration_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

-- Which calibration scores rest on: the last row counts, and none at all, or one without a
-- calibration, is the authors' word. Taking back is a row of its own.
create table calibration_adoption (
  id              bigint generated always as identity primary key,
  organisation_id uuid not null references organisation on delete cascade,
  calibration_id  uuid references calibration on delete cascade,
  account_id      uuid references account on delete set null,
  at              timestamptz not null,
  rescored_at     timestamptz         -- when everybody of tests in use had a score by it
);
create index on calibration_adoption (organisation_id, id);

alter table score add column calibration_id uuid references calibration on delete set null;

-- What a score was before it was computed anew: never changed, gone only with the attempt.
create table earlier_score (
  id              bigint generated always as identity primary key,
  attempt_id      uuid not null references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  theta           double precision not null,
  standard_error  double precision not null,
  above_cut       double precision not null,
  skills          jsonb not null,
  evidence        jsonb not null,
  provisional     boolean not null,
  calibration_id  uuid references calibration on delete set null,
  computed_at     timestamptz not null
);
create index on earlier_score (attempt_id, id);

do $$
declare t text;
begin
  foreach t in array array['calibration_adoption','earlier_score'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

-- What the choice of questions rests on in a version that adapts; it stays as it was published.
create table adaptive_plan (
  test_version_id uuid primary key references test_version on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  plan            jsonb not null      -- rules, pool with parameters and prices, what follows it
);

create trigger published_plan_stays before insert or update or delete on adaptive_plan
  for each row execute function refuse_change_of_published();

-- The items of an attempt whose version adapts, each written when it is chosen.
create table attempt_item (
  attempt_id      uuid not null references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  position        int not null,       -- from 1
  item_hash       text not null references item_version,
  chosen_at       timestamptz not null,
  category        int,                -- of a question: what had been reached when the next was chosen
  primary key (attempt_id, position),
  unique (attempt_id, item_hash)
);

-- Why the questions came to an end; null before, and where the version does not adapt.
alter table attempt add column questions_ended text;

do $$
declare t text;
begin
  foreach t in array array['adaptive_plan','attempt_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

-- What an attempt was given, whether or not its version adapts.
create view attempt_form as
  select a.id as attempt_id, f.position, f.item_hash
  from attempt a join form_item f on f.test_version_id = a.test_version_id
  where not exists (select 1 from adaptive_plan p where p.test_version_id = a.test_version_id)
  union all
  select attempt_id, position, item_hash from attempt_item;

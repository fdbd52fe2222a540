-- What becomes of the prompts of an attempt, held to from its beginning to its end: the model that
-- executes them, or nobody, and then people rate them.
create table prompt_pin (
  attempt_id      uuid not null references attempt on delete cascade,
  position        int not null,
  organisation_id uuid not null references organisation on delete cascade,
  item_hash       text not null references item_version,
  connection_id   uuid references model_connection,   -- null: people rate
  model           text,                               -- its name then
  primary key (attempt_id, position),
  check ((connection_id is null) = (model is null))
);
create index on prompt_pin (item_hash);
create index on prompt_pin (connection_id);
alter table prompt_pin enable row level security;
alter table prompt_pin force row level security;
create policy own_organisation on prompt_pin
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

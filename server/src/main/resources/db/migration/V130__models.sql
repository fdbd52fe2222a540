-- Which language models an organisation may ask, and what it costs. Where they are comes from a list
-- that the operator keeps, held against every call.
create table model_connection (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name            text not null check (length(name) between 1 and 100),
  url             text not null,     -- what comes before /chat/completions
  model           text not null check (length(model) between 1 and 200),
  sealed_key      bytea,             -- AES-GCM under the installation's key; null: none is needed
  input_price     numeric(12,4) not null check (input_price >= 0),   -- of a million tokens
  output_price    numeric(12,4) not null check (output_price >= 0),
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  most_tokens     int not null check (most_tokens > 0),              -- of one attempt
  most_money      numeric(12,4) not null check (most_money >= 0),    -- of one attempt; 0: no limit
  usual           boolean not null,  -- the one that tests use
  created_at      timestamptz not null,
  removed_at      timestamptz
);
create unique index model_connection_usual on model_connection (organisation_id)
  where usual and removed_at is null;

-- Every question to a model and what came of it, so that what rests on it can be computed again
-- without the model.
create table model_exchange (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  connection_id   uuid not null references model_connection,
  attempt_id      uuid references attempt on delete cascade,  -- null: nobody's answer rests on it
  position        int,               -- of the item in the attempt
  purpose         text not null,
  run             int not null,      -- which of several answers to the same request, from 1
  request_hash    text not null,     -- SHA-256 of the request, hex
  request         jsonb not null,
  outcome         text not null,     -- answer, or which fault
  response        text,
  complete        boolean not null,  -- false: ended at the limit of tokens
  input_tokens    int not null,
  output_tokens   int not null,
  counted         boolean not null,  -- by the model's server; else estimated
  cost            numeric(14,6) not null,
  currency        text not null,
  model           text not null,     -- as its server named it
  simulated       boolean not null,
  started_at      timestamptz not null,
  ended_at        timestamptz not null
);
create index on model_exchange (attempt_id, request_hash);
create index on model_exchange (connection_id);

do $$
declare t text;
begin
  foreach t in array array['model_connection','model_exchange'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

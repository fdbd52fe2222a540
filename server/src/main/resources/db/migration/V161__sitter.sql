-- Sittings of models that the house does for them, an item at a time.
create table model_sitting (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null unique references invitation on delete cascade,
  run             int not null,      -- which of those that were asked for together, from 1
  asked_by        uuid references account,
  asked_at        timestamptz not null,
  state           text not null
                  check (state in ('WAITING','RUNNING','HANDED_IN','STOPPED','BROKEN_OFF')),
  reason          text,              -- why it broke off, or waits for the model's server
  ended_at        timestamptz,
  check ((ended_at is null) = (state in ('WAITING','RUNNING')))
);

-- What became of each item that the model was asked.
create table model_sitting_item (
  sitting_id      uuid not null references model_sitting on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  position        int not null,
  trouble         text,              -- why there is no answer; null: there is one
  corrections     int not null,      -- answers after a run that showed a mistake
  primary key (sitting_id, position)
);

do $$
declare t text;
begin
  foreach t in array array['model_sitting','model_sitting_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

-- Minutes of waiting for a model: in a table of their own, so that mail does not wait behind them.
create table sitting_task (like house_task including all);

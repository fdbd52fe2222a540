-- What candidates asked the assistant beside an item, and what was said.
create table assistant_turn (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  attempt_id      uuid not null references attempt on delete cascade,
  position        int not null,
  question        text not null,
  asked_at        timestamptz not null,
  state           text not null check (state in ('ASKED', 'ANSWERED', 'PLANTED', 'FAILED')),
  answer          text not null,     -- the part that came, where it broke off
  trouble         text not null,     -- in the candidate's words; empty when there was none
  planted         text,              -- the author's name of the mistake that was planted
  exchange_id     uuid references model_exchange on delete cascade,
  simulated       boolean not null,
  ended_at        timestamptz
);
create index on assistant_turn (attempt_id, position, asked_at);

-- What a candidate took over from an answer by its buttons.
create table assistant_taking (
  id              bigint generated always as identity primary key,
  organisation_id uuid not null references organisation on delete cascade,
  attempt_id      uuid not null references attempt on delete cascade,
  turn_id         uuid not null references assistant_turn on delete cascade,
  position        int not null,
  how             text not null check (how in ('INSERTED', 'COPIED')),
  body            text not null,
  at              timestamptz not null
);
create index on assistant_taking (attempt_id, position);

do $$
declare t text;
begin
  foreach t in array array['assistant_turn','assistant_taking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;

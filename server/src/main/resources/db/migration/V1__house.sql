-- The tables of the main story. Every table that belongs to an organisation carries organisation_id
-- and a row-level policy: a transaction sees the rows of the organisation it was opened for
-- (set_config('assay.organisation', id, true)), and none when it was opened for nobody.
-- '*' is the house's own work across organisations: the clock, the mail, the grader.

create table organisation (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  settings    jsonb not null default '{}',
  created_at  timestamptz not null
);

create table account (
  id            uuid primary key,
  email         text not null unique check (email = lower(email)),
  display_name  text not null,
  password_hash text,
  created_at    timestamptz not null,
  disabled_at   timestamptz
);

create table membership (
  organisation_id uuid not null references organisation on delete cascade,
  account_id      uuid not null references account on delete cascade,
  role            text not null check (role in ('OWNER','RECRUITER','HIRING_MANAGER','AUTHOR','REVIEWER')),
  created_at      timestamptz not null,
  primary key (organisation_id, account_id)
);

-- Links that work once: owner set-up, demo sign-in, password reset, joining an organisation.
create table one_time_link (
  token_hash      bytea primary key,
  purpose         text not null check (purpose in ('OWNER','SIGN_IN','PASSWORD_RESET','JOIN')),
  organisation_id uuid references organisation on delete cascade,
  account_id      uuid references account on delete cascade,
  detail          jsonb not null default '{}',
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);

create table api_key (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name            text not null,
  key_hash        bytea not null unique,
  role            text not null check (role in ('OWNER','RECRUITER','HIRING_MANAGER','AUTHOR','REVIEWER')),
  created_by      uuid not null references account,
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  revoked_at      timestamptz
);

-- The bank. Items that ship belong to no organisation and can be read by all.
create table blob (
  hash  bytea primary key,            -- SHA-256 of the bytes
  bytes bytea not null
);

create table item_version (
  hash            text primary key,   -- SHA-256 over sorted relative paths and bytes, hex
  organisation_id uuid references organisation on delete cascade,
  slug            text not null,
  type            text not null,
  manifest        jsonb not null,
  created_at      timestamptz not null,
  retired_at      timestamptz
);
create index on item_version (slug, created_at);

create table item_file (
  item_hash text not null references item_version on delete cascade,
  path      text not null,
  blob_hash bytea not null references blob,
  primary key (item_hash, path)
);

-- Tests. A version is a draft until it is published, and then never changes.
create table test (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name            text not null check (length(name) between 1 and 200),
  created_by      uuid references account,
  created_at      timestamptz not null,
  archived_at     timestamptz
);

create table test_version (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  test_id         uuid not null references test on delete cascade,
  number          int not null,
  blueprint       jsonb not null,     -- skills with weights, types, minutes, seniority
  rules           jsonb not null,     -- minutes, navigation, AI policy, cut, report detail
  created_at      timestamptz not null,
  published_at    timestamptz,
  unique (test_id, number)
);

create table form_item (
  test_version_id uuid not null references test_version on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  position        int not null,       -- from 1
  item_hash       text not null references item_version,
  primary key (test_version_id, position),
  unique (test_version_id, item_hash)
);

-- Which hiring managers may read which test.
create table test_reader (
  test_id         uuid not null references test on delete cascade,
  account_id      uuid not null references account on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  primary key (test_id, account_id)
);

create table invitation (
  id               uuid primary key,
  organisation_id  uuid not null references organisation on delete cascade,
  test_version_id  uuid not null references test_version,
  candidate_name   text not null,
  candidate_email  text,              -- null: invited by link only
  token_hash       bytea not null unique,
  time_multiplier  numeric(4,2) not null default 1.00 check (time_multiplier between 1 and 5),
  created_by       uuid references account,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  opened_at        timestamptz,
  declined_at      timestamptz,
  cancelled_at     timestamptz,
  reminded_at      timestamptz,
  stage            text not null default 'NEW'
                   check (stage in ('NEW','SHORTLISTED','INTERVIEW','ADVANCED','DECLINED')),
  row_hash         text               -- of the CSV row it came from: a re-upload sends nothing twice
);
create index on invitation (test_version_id);
create unique index invitation_once on invitation (test_version_id, candidate_email)
  where candidate_email is not null and cancelled_at is null;

-- What a candidate asked for before or during the test: another date, more time, data, deletion.
create table candidate_request (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null references invitation on delete cascade,
  kind            text not null check (kind in ('ANOTHER_DATE','MORE_TIME','MY_DATA','DELETION','QUESTION')),
  message         text not null,
  created_at      timestamptz not null,
  answered_at     timestamptz,
  answer          text
);

-- The cookie that an invitation's token is swapped for.
create table candidate_session (
  token_hash      bytea primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null references invitation on delete cascade,
  created_at      timestamptz not null,
  expires_at      timestamptz not null
);

create table attempt (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null unique references invitation on delete cascade,
  test_version_id uuid not null references test_version,
  seed            bigint not null,    -- option order and anything else that varies by attempt
  started_at      timestamptz not null,
  deadline_at     timestamptz not null,
  submitted_at    timestamptz,        -- by the candidate, or by the clock at the deadline
  submitted_by    text check (submitted_by in ('CANDIDATE','CLOCK')),
  receipt         text,               -- SHA-256 over what counted, hex
  check ((submitted_at is null) = (submitted_by is null))
);
create index attempt_running on attempt (deadline_at) where submitted_at is null;

create table attempt_event (
  id              bigint generated always as identity primary key,
  organisation_id uuid not null references organisation on delete cascade,
  attempt_id      uuid not null references attempt on delete cascade,
  kind            text not null,
  detail          jsonb not null default '{}',
  at              timestamptz not null
);
create index on attempt_event (attempt_id, id);

-- Every save is kept. The one that counts is the highest sequence number that is not late.
create table response_save (
  attempt_id      uuid not null references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  position        int not null,
  writer          text not null,      -- one per open page, so that two tabs cannot collide
  seq             bigint not null,    -- counts up within the attempt and item
  payload         jsonb not null,
  made_at         timestamptz not null,  -- by the page's clock, corrected to the server's
  received_at     timestamptz not null,
  arrival         text not null check (arrival in ('IN_TIME','ARRIVED_LATE','TOO_LATE')),
  primary key (attempt_id, position, writer, seq)
);

create table item_state (
  attempt_id      uuid not null references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  position        int not null,
  flagged         boolean not null default false,
  seen_at         timestamptz,
  seconds_spent   int not null default 0,
  primary key (attempt_id, position)
);

-- A candidate's press of "Run": against samples or own input, before anything is graded.
create table run (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  attempt_id      uuid references attempt on delete cascade,   -- null: practice or preview
  session_key     text not null,      -- who may read the result: attempt, practice cookie or account
  item_hash       text not null references item_version,
  request         jsonb not null,
  state           text not null check (state in ('QUEUED','RUNNING','DONE','FAULT')),
  result          jsonb,
  created_at      timestamptz not null,
  finished_at     timestamptz
);
create index on run (session_key, created_at);

-- One grade an item of an attempt. FAULT is ours, is tried again and never costs a point.
create table grade (
  attempt_id      uuid not null references attempt on delete cascade,
  position        int not null,
  organisation_id uuid not null references organisation on delete cascade,
  item_hash       text not null references item_version,
  state           text not null check (state in ('PENDING','GRADED','FAULT')),
  marks           double precision,   -- share of full marks, 0 to 1
  category        int,                -- ordered score category, from 0
  detail          jsonb not null default '{}',
  tries           int not null default 0,
  graded_at       timestamptz,
  primary key (attempt_id, position)
);

create table score (
  attempt_id      uuid primary key references attempt on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  theta           double precision not null,
  standard_error  double precision not null,
  above_cut       double precision not null,   -- P(theta > cut)
  skills          jsonb not null,
  evidence        jsonb not null,     -- engine version, item parameters and categories it was computed from
  provisional     boolean not null,
  computed_at     timestamptz not null
);

create table comment (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null references invitation on delete cascade,
  author          uuid not null references account,
  body            text not null,
  created_at      timestamptz not null
);

-- Who decided what, when and why; an undo is a decision of its own.
create table decision (
  id              bigint generated always as identity primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid references invitation on delete cascade,
  test_id         uuid references test on delete cascade,
  account_id      uuid references account,
  kind            text not null,
  detail          jsonb not null default '{}',
  at              timestamptz not null
);

create table mail (
  id              uuid primary key,
  organisation_id uuid references organisation on delete cascade,
  invitation_id   uuid references invitation on delete cascade,
  recipient       text not null,
  subject         text not null,
  body            text not null,
  purpose         text not null,
  state           text not null check (state in ('QUEUED','SENT','OUTBOX','FAILED')),
  error           text,
  created_at      timestamptz not null,
  sent_at         timestamptz
);
create index on mail (organisation_id, created_at);

-- One row a running process; gaps in the web's beats are provable downtime.
create table heartbeat (
  process text primary key,
  at      timestamptz not null
);

create table outage (
  id       bigint generated always as identity primary key,
  down_at  timestamptz not null,
  up_at    timestamptz not null
);

-- db-scheduler
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time);

-- Spring Session
create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- The second fence.
do $$
declare t text;
begin
  foreach t in array array['api_key','test','test_version','form_item','test_reader','invitation',
    'candidate_request','attempt','attempt_event','response_save','item_state','run','grade','score',
    'comment','decision','membership'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
  foreach t in array array['item_version','mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy shipped_or_own on item_version
  using (organisation_id is null or current_setting('assay.organisation', true) in ('*', organisation_id::text))
  with check (current_setting('assay.organisation', true) in ('*', organisation_id::text));
create policy own_organisation on mail
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

-- A published version is what candidates were promised: it cannot change.
create function refuse_change_of_published() returns trigger language plpgsql as $$
declare version uuid;
begin
  if tg_table_name = 'test_version' then
    if old.published_at is not null and current_setting('assay.deleting', true) is distinct from 'on' then
      raise exception 'test version % is published and cannot change', old.id;
    end if;
  else
    version := case when tg_op = 'INSERT' then new.test_version_id else old.test_version_id end;
    if exists (select 1 from test_version v where v.id = version and v.published_at is not null)
       and current_setting('assay.deleting', true) is distinct from 'on' then
      raise exception 'test version % is published and its form cannot change', version;
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger published_version_stays before update or delete on test_version
  for each row execute function refuse_change_of_published();
create trigger published_form_stays before insert or update or delete on form_item
  for each row execute function refuse_change_of_published();

-- Each kind of process works through its own table: the web its mail and clocks, graders the grading.
alter table scheduled_tasks rename to grading_task;
create table house_task (like grading_task including all);

-- Failed sign-ins, to slow down guessing; old rows are swept away.
create table sign_in_failure (
  id     bigint generated always as identity primary key,
  email  text not null,
  source text not null,        -- the address it came from
  at     timestamptz not null
);
create index on sign_in_failure (email, at);
create index on sign_in_failure (source, at);

-- Accounts belong to one organisation, so that no organisation's outbox can open another's door: the
-- same address in two organisations is two accounts with two passwords.
alter table account add column organisation_id uuid not null references organisation on delete cascade;
alter table account drop constraint account_email_key;
alter table account add unique (organisation_id, email);
create index on account (email);

-- What candidates say of themselves after the end, if they like: apart from everything else, under a
-- pseudonym that is computed from the invitation with a key of this installation. No score, no page
-- of a candidate and no export reads it; totals of at least five people do.
create schema fairness;

create table fairness.pseudonym_key (
  only_one boolean primary key default true check (only_one),
  key      bytea not null
);
insert into fairness.pseudonym_key (key)
  values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table fairness.answer (
  pseudonym       bytea primary key,
  organisation_id uuid not null references organisation on delete cascade,
  test_id         uuid not null references test on delete cascade,
  answers         jsonb not null,
  batch           int not null    -- shown when it has five people, so that nobody is seen arriving
);
create index on fairness.answer (test_id, batch);

alter table fairness.answer enable row level security;
alter table fairness.answer force row level security;
create policy own_organisation on fairness.answer
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

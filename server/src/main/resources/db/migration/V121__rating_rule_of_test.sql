-- How many people rate an answer in a test where its organisation has said so of that test.
create table rating_rule_of_test (
  test_id         uuid primary key references test on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  raters          int not null check (raters in (1, 2)),
  account_id      uuid references account on delete set null,
  at              timestamptz not null
);
alter table rating_rule_of_test enable row level security;
alter table rating_rule_of_test force row level security;
create policy own_organisation on rating_rule_of_test
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));

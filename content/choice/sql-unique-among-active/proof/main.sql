create function attempt(statement text) returns text language plpgsql as $$
begin
  execute statement;
  return 'accepted';
exception when unique_violation then
  return 'refused';
end $$;

create table one (email text, deleted_at timestamptz, unique (email, deleted_at));
create table two (email text unique, deleted_at timestamptz);
create table three (email text, deleted_at timestamptz);
create unique index on three (email) where deleted_at is null;

-- an active account, and a deleted one
insert into one values ('a@example.org', null), ('b@example.org', now());
insert into two values ('a@example.org', null), ('b@example.org', now());
insert into three values ('a@example.org', null), ('b@example.org', now());

select definition,
  attempt(format('insert into %I values (''a@example.org'', null)', tab)) as second_active,
  attempt(format('insert into %I values (''b@example.org'', null)', tab)) as again_after_deletion
from (values (1, 'email and deleted_at', 'one'), (2, 'email', 'two'), (3, 'email where active', 'three')) v (n, definition, tab)
order by n;

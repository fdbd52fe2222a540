create function attempt(statement text) returns text language plpgsql as $$
begin
  execute statement;
  return 'accepted';
exception when check_violation or unique_violation then
  return 'refused';
end $$;

create table t1 (card_id bigint, iban_id bigint, check (card_id is not null or iban_id is not null));
create table t2 (card_id bigint, iban_id bigint, check (num_nonnulls(card_id, iban_id) = 1));
create table t3 (card_id bigint, iban_id bigint, check (card_id <> iban_id));
create table t4 (card_id bigint, iban_id bigint, unique nulls not distinct (card_id, iban_id));
insert into t1 values (1, null), (null, 2);
insert into t2 values (1, null), (null, 2);
insert into t3 values (1, null), (null, 2);
insert into t4 values (1, null), (null, 2);

select name,
  attempt(format('insert into %I values (null, null)', tab)) as with_none,
  attempt(format('insert into %I values (5, 6)', tab)) as with_both
from (values (1, 'or', 't1'), (2, 'num_nonnulls', 't2'), (3, '<>', 't3'), (4, 'unique', 't4')) v (n, name, tab)
order by n;

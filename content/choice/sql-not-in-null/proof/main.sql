create table customer (id int primary key);
create table orders (id int primary key, customer_id int references customer);
insert into customer values (1), (2);
insert into orders values (1, 1), (2, 1), (3, null);

select way, found
from (
  select 1 as n, 'not in' as way, count(*) as found from customer c
  where c.id not in (select customer_id from orders)
  union all
  select 2, 'not exists', count(*) from customer c
  where not exists (select 1 from orders o where o.customer_id = c.id)
  union all
  select 3, 'distinct', count(*) from customer c
  where c.id not in (select distinct customer_id from orders)
  union all
  select 4, '<> all', count(*) from customer c
  where c.id <> all (select customer_id from orders)
  union all
  select 5, 'coalesce', count(*) from customer c
  where coalesce(c.id, 0) not in (select customer_id from orders)
) ways
order by n;

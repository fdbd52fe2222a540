create table orders (id bigint primary key, customer_id int not null, created_at timestamptz not null);
insert into orders
select n, (n * 7919) % 50000, now() - n * interval '1 minute' from generate_series(1, 200000) n;
create index orders_customer on orders (customer_id, created_at);
analyze orders;

-- whether the plan begins with a scan of the index that is bounded by customer_id
create function bounded(query text) returns boolean language plpgsql as $$
declare
  line text;
  scans boolean := false;
begin
  for line in execute 'explain (costs off) ' || query loop
    scans := scans or line ~ 'Index Cond: .*customer_id = 7\y';
  end loop;
  return scans;
end $$;

select id, case when bounded('select * from orders ' || query) then 'one range of the index' else 'no such range' end from (values
  ('a', 'where customer_id = 7 order by created_at desc limit 20'),
  ('b', 'where created_at >= now() - interval ''1 day'' order by created_at desc limit 20'),
  ('c', 'where customer_id::text = ''7'' order by created_at desc limit 20'),
  ('d', 'where customer_id = 7 and created_at >= now() - interval ''1 day''')) v (id, query)
order by id;

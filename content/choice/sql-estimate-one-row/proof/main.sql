create table scan (parcel_id int, day date) with (autovacuum_enabled = false);
insert into scan select n, current_date - 1 - n % 30 from generate_series(1, 300000) n;
create index scan_day_idx on scan (day);
analyze scan;
insert into scan select n, current_date from generate_series(1, 10000) n;

create table estimate (n int, at text, rows numeric);
create function estimated() returns numeric language plpgsql as $$
declare
  plan json;
begin
  execute 'explain (format json) select * from scan where day = current_date' into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
end $$;

insert into estimate select 1, 'before analyze', estimated();
analyze scan;
insert into estimate select 2, 'after analyze', estimated();

select at, case when rows < 100 then 'hardly a row' when rows between 8000 and 12000 then 'about 10000' end
from estimate order by n;

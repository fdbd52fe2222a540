-- compares neighbouring readings: gaps before the first and after the last one are missed
with pair as (
  select meter_id, read_on, lead(read_on) over (partition by meter_id order by read_on) as next
  from reading
  where kwh is not null and read_on between '2026-06-01' and '2026-06-30'
)
select meter_id, read_on + 1 as first_day, next - 1 as last_day, next - read_on - 1 as days
from pair
where next - read_on > 1;

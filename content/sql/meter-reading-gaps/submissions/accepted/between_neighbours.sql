with span as (
  select id, greatest(installed_on, date '2026-06-01') as lo,
         least(coalesce(removed_on, date '2026-07-01'), date '2026-07-01') as hi
  from meter
), seen as (
  select s.id, s.lo - 1 as day from span s where s.lo < s.hi
  union
  select s.id, s.hi from span s where s.lo < s.hi
  union
  select s.id, r.read_on from span s join reading r on r.meter_id = s.id
  where r.kwh is not null and r.read_on >= s.lo and r.read_on < s.hi
), pair as (
  select id, day, lead(day) over (partition by id order by day) as next from seen
)
select id as meter_id, day + 1 as first_day, next - 1 as last_day, next - day - 1 as days
from pair
where next - day > 1;

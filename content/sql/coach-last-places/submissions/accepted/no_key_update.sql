-- A weaker lock is enough, as long as two of them do not go together.
start transaction;
select from trip where id = 7 for no key update;
with free as (
  select t.capacity - coalesce(sum(b.places) filter (where not b.cancelled), 0) as places
  from trip t left join booking b on b.trip_id = t.id
  where t.id = 7
  group by t.id)
insert into booking (trip_id, passenger, places)
select 7, 'Okafor', 2 from free where places >= 2;
commit;

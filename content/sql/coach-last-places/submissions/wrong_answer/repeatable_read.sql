-- Two inserts are no conflict at this level: each sees the places as they were.
begin isolation level repeatable read;
insert into booking (trip_id, passenger, places)
select t.id, 'Okafor', 2
from trip t
where t.id = 7
  and t.capacity - (select coalesce(sum(places), 0) from booking where trip_id = 7 and not cancelled) >= 2;
commit;

-- PostgreSQL breaks off one of two that count what the other adds to. The foreign key of the new
-- booking holds the row of the trip against whoever exchanges the coach.
begin isolation level serializable;
insert into booking (trip_id, passenger, places)
select t.id, 'Okafor', 2
from trip t
where t.id = 7
  and t.capacity - (select coalesce(sum(places), 0) from booking where trip_id = 7 and not cancelled) >= 2;
commit;

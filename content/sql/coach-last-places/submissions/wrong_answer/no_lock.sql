-- Looks and books in one statement: two of them do not see each other.
insert into booking (trip_id, passenger, places)
select t.id, 'Okafor', 2
from trip t
where t.id = 7
  and t.capacity - (select coalesce(sum(places), 0) from booking where trip_id = 7 and not cancelled) >= 2;

-- After it has waited for the lock, the statement still counts the bookings it saw when it began.
begin;
with locked as materialized (select id, capacity from trip where id = 7 for update)
insert into booking (trip_id, passenger, places)
select id, 'Okafor', 2
from locked
where capacity - (select coalesce(sum(places), 0) from booking where trip_id = 7 and not cancelled) >= 2;
commit;

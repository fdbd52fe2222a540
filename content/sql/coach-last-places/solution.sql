begin;

-- Whoever comes second waits here, and the next statement sees what the first has booked.
select capacity from trip where id = 7 for update;

insert into booking (trip_id, passenger, places)
select t.id, 'Okafor', 2
from trip t
where t.id = 7
  and t.capacity - (select coalesce(sum(b.places), 0)
                    from booking b
                    where b.trip_id = t.id and not b.cancelled) >= 2;

commit;

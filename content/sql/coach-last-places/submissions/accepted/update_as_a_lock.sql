-- An update that changes nothing locks the row as well.
begin;
update trip set capacity = capacity where id = 7;
insert into booking (trip_id, passenger, places)
select 7, 'Okafor', 2
where (select capacity from trip where id = 7)
    - (select coalesce(sum(places), 0) from booking where trip_id = 7 and not cancelled) >= 2;
commit;

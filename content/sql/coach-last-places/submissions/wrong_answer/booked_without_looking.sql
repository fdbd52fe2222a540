-- Books whether or not a place is left.
begin;
select capacity from trip where id = 7 for update;
insert into booking (trip_id, passenger, places) values (7, 'Okafor', 2);
commit;

-- One place is left on trip 7; with the cancelled ones it looks like none, with those of trip 8 like many.
insert into operator values (1, 'Greenway');
insert into trip values (7, 1, '2026-06-12 08:00', 20), (8, 1, '2026-06-13 08:00', 50);
insert into booking (trip_id, passenger, places, cancelled) values
  (7, 'Silva', 12, false), (7, 'Novak', 7, false), (7, 'Berg', 5, true), (8, 'Ito', 2, false);

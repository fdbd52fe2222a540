insert into operator values (1, 'Greenway');
insert into trip values (7, 1, '2026-06-12 08:00', 40), (8, 1, '2026-06-13 08:00', 50);
insert into booking (trip_id, passenger, places, cancelled) values
  (7, 'Silva', 30, false), (7, 'Novak', 7, false), (7, 'Berg', 6, true), (8, 'Ito', 48, false);

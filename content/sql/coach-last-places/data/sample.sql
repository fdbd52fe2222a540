insert into operator values (1, 'Greenway'), (2, 'Alpine Coaches');
insert into trip values (7, 1, '2026-06-12 08:00', 40), (8, 2, '2026-06-12 09:30', 30);
insert into booking (trip_id, passenger, places, cancelled) values
  (7, 'Lindqvist', 35, false), (7, 'Moreau', 4, true), (8, 'Haddad', 30, false);

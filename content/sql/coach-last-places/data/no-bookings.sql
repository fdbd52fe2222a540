insert into operator values (1, 'Greenway');
insert into trip values (7, 1, '2026-06-12 08:00', 3), (8, 1, '2026-06-13 08:00', 50);

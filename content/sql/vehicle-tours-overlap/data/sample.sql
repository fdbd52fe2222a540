insert into depot (id, name) values (1, 'Leipzig'), (2, 'Porto');

insert into vehicle (id, depot_id, plate) values (1, 1, 'L-AS 401'), (2, 1, 'L-AS 402'), (3, 2, '18-QT-07');

insert into tour (id, vehicle_id, starts_at, ends_at, cancelled) values
  (1, 1, '2026-03-09 06:00', '2026-03-09 11:30', false),
  (2, 1, '2026-03-09 12:00', '2026-03-09 17:00', false),
  (3, 3, '2026-03-09 07:00', '2026-03-09 12:00', false),
  (4, 2, '2026-03-09 06:30', '2026-03-09 13:00', false),
  (5, 2, '2026-03-09 12:30', '2026-03-09 16:00', false),
  (6, 3, '2026-03-10 07:00', null,               false);

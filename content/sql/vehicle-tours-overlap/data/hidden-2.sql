insert into depot (id, name) values (1, 'Leipzig');

insert into vehicle (id, depot_id, plate) values
  (1, 1, 'L-AS 401'), (2, 1, 'L-AS 402'), (3, 1, 'L-AS 403'), (4, 1, 'L-AS 404');

insert into tour (id, vehicle_id, starts_at, ends_at, cancelled) values
  (1,  1,    '2026-03-20 06:00', null,               false),
  (2,  1,    '2026-03-23 06:00', '2026-03-23 12:00', false),
  (3,  1,    '2026-03-19 06:00', '2026-03-20 06:00', false),
  (4,  2,    '2026-03-23 06:00', null,               false),
  (5,  2,    '2026-03-23 08:00', null,               false),
  (6,  3,    '2026-03-23 06:00', null,               true),
  (7,  3,    '2026-03-23 07:00', '2026-03-23 12:00', false),
  (8,  null, '2026-03-23 06:00', '2026-03-23 12:00', false),
  (9,  null, '2026-03-23 08:00', '2026-03-23 14:00', false);

insert into site (id, address) values (1, 'Harbour Road 4'), (2, 'Mill Lane 19');

insert into meter (id, site_id, installed_on, removed_on) values
  (31, 1, '2025-03-03', null),
  (32, 2, '2026-06-10', '2026-06-11'),
  (33, 2, '2026-05-01', '2026-08-01');

insert into reading (id, meter_id, read_on, kwh) values
  (1, 31, '2026-05-31', 77),
  (2, 31, '2026-07-01', 77),
  (3, 33, '2026-06-15', null);

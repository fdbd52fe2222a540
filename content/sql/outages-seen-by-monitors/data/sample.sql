insert into service values (1, 'checkout'), (2, 'search');
insert into monitor values (1, 1, 'Dublin'), (2, 1, 'Oslo'), (3, 2, 'Oslo');
insert into outage values
  (1, 1, '2026-05-04 10:00', '2026-05-04 10:30'),
  (2, 2, '2026-05-04 10:10', '2026-05-04 10:40'),
  (3, 1, '2026-05-09 22:00', '2026-05-09 22:10'),
  (4, 3, '2026-04-20 08:00', '2026-04-20 09:00');

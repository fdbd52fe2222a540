insert into supplier values (1, 'Osprey Tools'), (2, 'Lumen');
insert into price values
  (1, 'bolt-8', 120, '2026-01-01', '2026-01-02 06:00'),
  (1, 'nut-8', 40, '2026-03-01', '2026-03-02 06:00'),
  (2, 'lamp', 1990, '2026-05-01', '2026-05-01 06:00');
insert into price_import values
  (1, 1, 'bolt-8', 130, '2026-06-01'),
  (2, 1, 'nut-8', 35, '2026-02-01'),
  (3, 2, 'bulb', 250, '2026-06-01'),
  (4, 2, 'lamp', 1890, '2026-06-15');

insert into customer values (1, 'Adeyemi'), (2, 'Brandt');
insert into account values (1, 1, '2025-11-03', null), (2, 2, '2026-04-10', null);
insert into movement values
  (1, 1, '2025-12-20', 10000), (2, 1, '2026-01-15', -2500), (3, 1, '2026-03-31', 4000), (4, 1, '2026-04-01', 100),
  (5, 2, '2026-04-10', 5000), (6, 2, '2026-06-30', -1500);

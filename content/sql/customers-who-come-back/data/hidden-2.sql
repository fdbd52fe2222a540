insert into customer values (1, 'Haas'), (2, 'Mwangi'), (3, 'Petrov'), (4, 'Lind');
insert into shop values (1, 'Bern');
insert into purchase values
  (1, 1, 1, '2025-03-05', 100, false), (2, 2, 1, '2026-03-05', 100, false), (3, 2, 1, '2026-03-04', 100, false),
  (4, 3, 1, '2025-12-30', 100, false), (5, 3, 1, '2026-01-29', 100, false), (6, 3, 1, '2026-02-15', 100, false),
  (7, 1, 1, '2026-03-06', 100, false);

insert into customer values (1, 'Haas'), (2, 'Mwangi'), (3, 'Petrov'), (4, 'Lind');
insert into shop values (1, 'Bern');
insert into purchase values
  (1, 1, 1, '2026-03-28', 1200, false), (2, 1, 1, '2026-04-09', 800, false), (3, 2, 1, '2026-03-05', 500, false),
  (4, 2, 1, '2026-05-20', 700, false), (5, 3, 1, '2026-04-02', 950, false);

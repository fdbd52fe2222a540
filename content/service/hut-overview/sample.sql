insert into huts
  select n, 'Hut ' || n, 1400 + 100 * (n % 9) from generate_series(1, 24) n;

insert into jobs (id, hut, what, urgency, done)
  select n, 1 + n % 18, 'job ' || n, 1 + n % 3, n % 5 = 0 from generate_series(1, 50) n;

insert into visits
  select n, date '2026-06-01' + 9 * n + m from generate_series(1, 20) n, generate_series(0, n % 3) m;

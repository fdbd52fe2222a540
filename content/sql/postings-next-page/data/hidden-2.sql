insert into account select n, 'Account ' || n from generate_series(1, 40) n;
insert into category values (1, 'Food'), (2, 'Rent');
insert into posting
select n, case when n % 2 = 0 then 17 else 1 + n % 40 end, 1 + n % 2,
       timestamp '2025-06-01' + (n * 7919 % 60000) / 3 * interval '20 minutes', n % 900 - 500, 'posting ' || n
from generate_series(1, 60000) n where n <> 40213;
insert into posting values (40213, 17, 1, '2026-03-01 12:00', -1890, 'Market');

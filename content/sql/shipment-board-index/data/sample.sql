insert into depot select n, 'Depot ' || n from generate_series(1, 40) n;
insert into carrier values (1, 'Northline'), (2, 'Harbour & Sons');
insert into shipment
select n, 1 + n % 40, nullif(n % 3, 0),
       case when n % 2 = 0 then 'QX-' else 'qx-' end || lpad(n::text, 6, '0'),
       case when n % 11 = 0 then 'waiting' when n % 11 < 3 then 'loaded' else 'delivered' end,
       timestamp '2026-04-01' + (n * 7919 % 100000) * interval '1 minute'
from generate_series(1, 10000) n;

-- Depot 17 has many that wait, all of them due after those of the other depots.
insert into depot select n, 'Depot ' || n from generate_series(1, 40) n;
insert into carrier values (1, 'Northline'), (2, 'Harbour & Sons'), (3, 'Postboat');
insert into shipment
select n, depot, nullif(n % 4, 0),
       (array['QX-', 'qx-', 'Qx-'])[1 + n % 3] || lpad((n * 7 % 40009)::text, 6, '0'),
       case when depot = 17 and n % 4 <> 0 then 'waiting'
            else (array['waiting', 'loaded', 'delivered', 'delivered', 'returned'])[1 + n * 13 % 5] end,
       timestamp '2026-04-01' + (n * 7919 % 100000) * interval '1 minute'
         + case when depot = 17 then interval '200 days' else interval '0' end
from (select n, case when n % 12 = 5 then 17 else 1 + n % 40 end as depot
      from generate_series(1, 40000) n) rows;

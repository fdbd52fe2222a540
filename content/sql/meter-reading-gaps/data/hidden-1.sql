insert into site (id, address) values (1, 'Harbour Road 4'), (2, 'Mill Lane 19'), (3, 'Station Square 1');

insert into meter (id, site_id, installed_on, removed_on) values
  (11, 1, '2023-05-02', null),
  (12, 2, '2025-01-10', '2026-06-12'),
  (13, 2, '2026-06-12', null),
  (14, 3, '2026-06-30', null),
  (15, 3, '2024-09-01', '2026-06-01'),
  (16, 3, '2026-07-01', null);

insert into reading (id, meter_id, read_on, kwh)
select row_number() over (order by d), 11, d::date, 40000 + 9 * (d::date - date '2026-05-01')
from generate_series(timestamp '2026-05-20', timestamp '2026-07-10', interval '1 day') d
where d::date not between '2026-05-30' and '2026-06-03'
  and d::date not between '2026-06-17' and '2026-06-17'
  and d::date not between '2026-06-29' and '2026-07-02';

insert into reading (id, meter_id, read_on, kwh)
select 200 + row_number() over (order by d), 12, d::date, 8000 + (d::date - date '2026-05-01')
from generate_series(timestamp '2026-05-25', timestamp '2026-06-09', interval '1 day') d;

insert into reading (id, meter_id, read_on, kwh)
select 300 + row_number() over (order by d), 13, d::date, (d::date - date '2026-06-12')
from generate_series(timestamp '2026-06-15', timestamp '2026-07-05', interval '1 day') d;

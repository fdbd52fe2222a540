insert into site (id, address) values (1, 'Harbour Road 4'), (2, 'Mill Lane 19');

insert into meter (id, site_id, installed_on, removed_on) values
  (1, 1, '2024-02-20', null),
  (2, 2, '2026-06-26', null);

-- meter 1: all days but 4 and 5 June
insert into reading (id, meter_id, read_on, kwh)
select row_number() over (order by d), 1, d::date, 1200 + 7 * (d::date - date '2026-06-01')
from generate_series(timestamp '2026-05-28', timestamp '2026-07-03', interval '1 day') d
where d::date not in ('2026-06-04', '2026-06-05');

-- meter 2: from its first day to 29 June
insert into reading (id, meter_id, read_on, kwh) values
  (101, 2, '2026-06-26', 3),
  (102, 2, '2026-06-27', 11),
  (103, 2, '2026-06-28', 15),
  (104, 2, '2026-06-29', 22);

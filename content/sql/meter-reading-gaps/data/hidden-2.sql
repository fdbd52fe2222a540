insert into site (id, address) values (1, 'Harbour Road 4');

insert into meter (id, site_id, installed_on, removed_on) values
  (21, 1, '2024-11-11', null),
  (22, 1, '2024-11-11', null);

insert into reading (id, meter_id, read_on, kwh)
select row_number() over (order by d), 21, d::date,
       case when d::date in ('2026-06-06', '2026-06-20', '2026-06-21') then null
            else 500 + (d::date - date '2026-06-01') end
from generate_series(timestamp '2026-05-31', timestamp '2026-07-01', interval '1 day') d
where d::date not in ('2026-06-07', '2026-06-25');

insert into reading (id, meter_id, read_on, kwh) values
  (101, 21, '2026-06-10', 510),
  (102, 21, '2026-06-11', 511),
  (103, 21, '2026-06-11', 511),
  (104, 21, '2026-06-20', 519),
  (105, 21, '2026-06-21', null);

-- meter 22: nothing is missing, though twice the first attempt failed
insert into reading (id, meter_id, read_on, kwh)
select 200 + row_number() over (order by d), 22, d::date, 900 + (d::date - date '2026-06-01')
from generate_series(timestamp '2026-06-01', timestamp '2026-06-30', interval '1 day') d;

insert into reading (id, meter_id, read_on, kwh) values
  (301, 22, '2026-06-08', null),
  (302, 22, '2026-06-09', null);

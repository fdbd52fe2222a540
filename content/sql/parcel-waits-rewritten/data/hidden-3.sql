insert into depot (id, name) values (1, 'Malmö'), (2, 'Turin');

insert into parcel (id, sent_on)
select n, date '2026-04-20' + n % 30 from generate_series(0, 4999) as n;

-- Twelve scans of each parcel, some hours apart; all after the first few come a day later.
insert into scan (id, parcel_id, depot_id, scanned_at)
select (parcel * 12 + n) * 7 % 60000, parcel, 1 + n % 2,
       timestamp '2026-04-20' + parcel % 30 * interval '1 day'
         + (n * 9 + (parcel * 7 + n * 13) % 8) * interval '1 hour'
         + case when n > parcel % 12 then interval '26 hours' else interval '0' end
from generate_series(0, 4999) as parcel, generate_series(0, 11) as n;

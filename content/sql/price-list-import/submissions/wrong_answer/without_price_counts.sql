-- a line without price hides an earlier one that has a price
insert into price (supplier_id, sku, cents, valid_from, changed_at)
select supplier_id, sku, cents, valid_from, timestamp '2026-06-01 06:00'
from (select distinct on (i.supplier_id, i.sku) i.*
      from price_import i
      join supplier s on s.id = i.supplier_id
      order by i.supplier_id, i.sku, i.valid_from desc, i.line desc) latest
where cents is not null
on conflict (supplier_id, sku) do update
set cents = excluded.cents, valid_from = excluded.valid_from, changed_at = excluded.changed_at
where price.valid_from < excluded.valid_from;

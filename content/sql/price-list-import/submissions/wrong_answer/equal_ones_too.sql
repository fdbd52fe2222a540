-- a line of the same date touches the row
insert into price (supplier_id, sku, cents, valid_from, changed_at)
select distinct on (i.supplier_id, i.sku) i.supplier_id, i.sku, i.cents, i.valid_from, timestamp '2026-06-01 06:00'
from price_import i
join supplier s on s.id = i.supplier_id
where i.cents is not null
order by i.supplier_id, i.sku, i.valid_from desc, i.line desc
on conflict (supplier_id, sku) do update
set cents = excluded.cents, valid_from = excluded.valid_from, changed_at = excluded.changed_at
where price.valid_from <= excluded.valid_from;

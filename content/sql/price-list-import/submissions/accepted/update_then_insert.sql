begin;
update price p
set cents = i.cents, valid_from = i.valid_from, changed_at = '2026-06-01 06:00'
from price_import i
where i.supplier_id = p.supplier_id and i.sku = p.sku and i.cents is not null and i.valid_from > p.valid_from
  and not exists (select from price_import o
                  where o.supplier_id = i.supplier_id and o.sku = i.sku and o.cents is not null
                    and (o.valid_from, o.line) > (i.valid_from, i.line));
insert into price
select i.supplier_id, i.sku, i.cents, i.valid_from, '2026-06-01 06:00'
from price_import i
where i.cents is not null and i.supplier_id in (select id from supplier)
  and not exists (select from price_import o
                  where o.supplier_id = i.supplier_id and o.sku = i.sku and o.cents is not null
                    and (o.valid_from, o.line) > (i.valid_from, i.line))
on conflict do nothing;
commit;

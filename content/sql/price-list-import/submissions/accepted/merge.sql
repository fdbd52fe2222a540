merge into price p
using (
  select supplier_id, sku, cents, valid_from
  from (select i.*, row_number() over (partition by supplier_id, sku order by valid_from desc, line desc) as place
        from price_import i
        where cents is not null and supplier_id in (select id from supplier)) ranked
  where place = 1) n
on n.supplier_id = p.supplier_id and n.sku = p.sku
when matched and n.valid_from > p.valid_from then
  update set cents = n.cents, valid_from = n.valid_from, changed_at = '2026-06-01 06:00'
when not matched then
  insert (supplier_id, sku, cents, valid_from, changed_at) values (n.supplier_id, n.sku, n.cents, n.valid_from, '2026-06-01 06:00');

with recursive kits as (select distinct kit_id from kit_part),
open_part (kit_id, article_id, units) as (
  select kit_id, kit_id, 1::bigint from kits
  union all
  select o.kit_id, k.part_id, o.units * k.units from open_part o join kit_part k on k.kit_id = o.article_id
)
select o.kit_id, sum(o.units) as parts,
       case when bool_or(p.cents is null) then null else sum(o.units * p.cents) end as cost_cents
from open_part o
left join purchase_price p using (article_id)
where o.article_id not in (select kit_id from kits)
group by o.kit_id;

-- resolves one level of kits within kits, and not the next
with content as (
  select kit_id, part_id, units from kit_part
  union all
  select c.kit_id, k.part_id, c.units * k.units
  from kit_part c
  join kit_part k on k.kit_id = c.part_id
)
select c.kit_id,
       sum(c.units) as parts,
       case when count(p.cents) = count(*) then sum(c.units * p.cents) end as cost_cents
from content c
left join purchase_price p on p.article_id = c.part_id
where not exists (select from kit_part k where k.kit_id = c.part_id)
group by c.kit_id;

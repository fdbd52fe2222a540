-- looks at the direct parts only
with content as (select kit_id, part_id, units from kit_part)
select c.kit_id,
       sum(c.units) as parts,
       case when count(p.cents) = count(*) then sum(c.units * p.cents) end as cost_cents
from content c
left join purchase_price p on p.article_id = c.part_id
where not exists (select from kit_part k where k.kit_id = c.part_id)
group by c.kit_id;

-- takes the highest id for the message received last
with refund as (
  select distinct on (w.provider_id, w.payload ->> 'id')
         w.provider_id, w.payload ->> 'id' as id, w.payload -> 'items' as items
  from webhook w
  where w.payload ->> 'type' = 'refund'
  order by w.provider_id, w.payload ->> 'id', w.id desc
)
select i.item ->> 'sku' as sku,
       count(distinct (r.provider_id, r.id)) as refunds,
       sum(coalesce((i.item ->> 'units')::int, 1)) as units
from refund r
cross join lateral jsonb_array_elements(case jsonb_typeof(r.items) when 'array' then r.items else '[]' end) i(item)
group by i.item ->> 'sku';

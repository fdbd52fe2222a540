-- items that are null cannot be taken apart
with refund as (
  select distinct on (w.provider_id, w.payload ->> 'id')
         w.provider_id, w.payload ->> 'id' as id, w.payload -> 'items' as items
  from webhook w
  where w.payload ->> 'type' = 'refund'
  order by w.provider_id, w.payload ->> 'id', w.received_at desc, w.id desc
)
select i.item ->> 'sku' as sku,
       count(distinct (r.provider_id, r.id)) as refunds,
       sum(coalesce((i.item ->> 'units')::int, 1)) as units
from refund r
cross join lateral jsonb_array_elements(r.items) i(item)
group by i.item ->> 'sku';

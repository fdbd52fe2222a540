with ranked as (
  select provider_id, payload, row_number() over (partition by provider_id, payload ->> 'id' order by received_at desc, id desc) as place
  from webhook
  where payload @> '{"type": "refund"}'
), items as (
  select r.provider_id, r.payload ->> 'id' as refund, i.value ->> 'sku' as sku,
         coalesce((i.value ->> 'units')::numeric, 1) as units
  from ranked r, jsonb_array_elements(coalesce(nullif(r.payload -> 'items', 'null'), '[]')) i
  where place = 1
)
select sku, count(distinct provider_id || ' ' || refund) as refunds, sum(units) as units
from items
group by sku;

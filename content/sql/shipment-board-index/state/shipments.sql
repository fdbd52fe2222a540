select count(*), sum(id), sum(depot_id), count(carrier_id), count(distinct reference), max(reference),
       count(*) filter (where status = 'waiting') as waiting, min(due_at), max(due_at)
from public.shipment

select id, operator_id, leaves_at, capacity from public.trip

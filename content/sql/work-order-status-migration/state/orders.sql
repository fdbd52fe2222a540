select id, vehicle_id, mechanic_id, status, opened_on, closed_on from public.work_order

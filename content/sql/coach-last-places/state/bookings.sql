select trip_id, passenger, places, cancelled from public.booking

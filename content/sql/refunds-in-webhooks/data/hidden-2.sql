insert into provider values (1, 'Kestrel Pay');
insert into webhook values
  (1, 1, '2026-05-04 09:00', '{"type": "refund", "id": "a"}'),
  (2, 1, '2026-05-04 09:01', '{"type": "refund", "id": "b", "items": null}'),
  (3, 1, '2026-05-04 09:02', '{"type": "refund", "id": "c", "items": []}'),
  (4, 1, '2026-05-04 09:03', '{"type": "refund", "id": "d", "items": [{"sku": "mug", "units": "12"}, {"sku": "pen", "units": null}]}'),
  (5, 1, '2026-05-04 09:04', '{"type": "refund", "id": "e", "items": [{"sku": "mug"}, {"sku": "mug", "units": 2}]}'),
  (6, 1, '2026-05-04 09:05', '{"id": "f", "items": [{"sku": "mug", "units": 100}]}'),
  (7, 1, '2026-05-04 09:06', '{"type": "ping"}'),
  (8, 1, '2026-05-04 09:07', '{"type": "refund", "id": "g", "items": [{"sku": "hat", "units": 3}]}'),
  (9, 1, '2026-05-04 09:08', '{"type": "refund", "id": "g", "items": []}');

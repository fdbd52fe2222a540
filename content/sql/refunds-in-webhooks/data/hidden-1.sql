insert into provider values (1, 'Kestrel Pay'), (2, 'Bluebell');
insert into webhook values
  (1, 1, '2026-05-04 09:00', '{"type": "refund", "id": "rf-1", "items": [{"sku": "mug", "units": 2}]}'),
  (2, 1, '2026-05-04 09:01', '{"type": "refund", "id": "rf-1", "items": [{"sku": "mug", "units": 2}]}'),
  (3, 2, '2026-05-04 09:02', '{"type": "refund", "id": "rf-1", "items": [{"sku": "mug", "units": 4}]}'),
  (9, 1, '2026-05-04 10:00', '{"type": "refund", "id": "rf-2", "items": [{"sku": "pen", "units": 9}, {"sku": "cap", "units": 1}]}'),
  (4, 1, '2026-05-04 11:00', '{"type": "refund", "id": "rf-2", "items": [{"sku": "pen", "units": 3}]}'),
  (6, 1, '2026-05-04 12:00', '{"type": "refund", "id": "rf-3", "items": [{"sku": "cap", "units": 7}]}'),
  (7, 1, '2026-05-04 12:00', '{"type": "refund", "id": "rf-3", "items": [{"sku": "cap", "units": 5}, {"sku": "cap", "units": 1}]}'),
  (5, 1, '2026-05-04 12:00', '{"type": "refund", "id": "rf-3", "items": [{"sku": "cap", "units": 8}]}'),
  (8, 2, '2026-05-05 12:00', '{"type": "dispute", "id": "rf-1", "items": [{"sku": "mug", "units": 4}]}');

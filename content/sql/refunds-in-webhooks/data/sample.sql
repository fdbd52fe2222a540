insert into provider values (1, 'Kestrel Pay'), (2, 'Bluebell');
insert into webhook values
  (1, 1, '2026-05-04 09:00', '{"type": "refund", "id": "rf-7", "items": [{"sku": "mug", "units": 2}, {"sku": "pen"}]}'),
  (2, 2, '2026-05-04 09:05', '{"type": "refund", "id": "rf-8", "items": [{"sku": "mug", "units": 1}]}'),
  (3, 2, '2026-05-04 09:06', '{"type": "payment", "id": "pay-3", "items": [{"sku": "mug", "units": 5}]}');

-- 16 huts, among them: no jobs (3, 11), only done ones (8), never visited (3, 6), equal heights
insert into huts values
  (1, 'Larch', 2310), (2, 'Scree', 2760), (3, 'Col', 3050), (4, 'Lake', 1890),
  (5, 'Spring', 2310), (6, 'Notch', 2760), (7, 'Fern', 1450), (8, 'Ridge', 2980),
  (9, 'Moss', 1620), (10, 'Cairn', 2550), (11, 'Heather', 2310), (12, 'Saddle', 2640),
  (13, 'Gorge', 1450), (14, 'Terrace', 2120), (15, 'Pine', 1710), (16, 'Slab', 2400);

insert into jobs (id, hut, what, urgency, done) values
  (1, 1, 'stove pipe', 2, false), (2, 1, 'shutter', 3, false), (3, 1, 'roof leak', 1, false),
  (4, 2, 'lock', 2, false), (5, 2, 'blankets', 2, false), (6, 2, 'ladder', 1, true),
  (7, 4, 'bench', 3, false), (8, 5, 'water pipe', 1, false), (9, 5, 'first aid box', 2, false),
  (10, 6, 'solar panel', 2, false), (11, 6, 'door', 1, false), (12, 6, 'table', 3, false),
  (13, 6, 'stove', 1, false), (14, 7, 'gutter', 2, false), (15, 8, 'window', 1, true),
  (16, 8, 'chimney', 2, true), (17, 9, 'path sign', 3, false), (18, 10, 'battery', 1, false),
  (19, 10, 'mattresses', 3, false), (20, 12, 'radio', 1, false), (21, 13, 'firewood', 2, false),
  (22, 14, 'lamp', 2, false), (23, 15, 'steps', 2, false), (24, 16, 'flag pole', 3, false);

insert into visits values
  (1, '2026-06-14'), (1, '2026-09-02'), (1, '2026-07-30'), (2, '2026-08-11'), (4, '2026-05-20'),
  (5, '2026-07-01'), (5, '2026-07-19'), (7, '2026-04-18'), (8, '2026-08-30'), (8, '2026-06-03'),
  (9, '2026-05-05'), (10, '2026-09-12'), (11, '2026-06-21'), (12, '2026-07-07'), (12, '2026-07-08'),
  (13, '2026-03-29'), (14, '2026-10-01'), (15, '2026-10-04'), (16, '2026-08-02');

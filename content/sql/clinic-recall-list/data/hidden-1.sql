insert into patient (id, name, left_on) values
  (11, 'Farid Nasser',   null),
  (12, 'Greta Holm',     null),
  (13, 'Hana Mori',      null),
  (14, 'Ivo Marek',      null),
  (15, 'Ivo Marek',      null),
  (16, 'Jana Horak',     '2026-06-30');

insert into practitioner (id, name) values (1, 'Dr. Okoye');

insert into appointment (id, practitioner_id, patient_id, starts_at, status) values
  (1, 1, 11,   '2024-03-04 08:30', 'kept'),
  (2, 1, 12,   '2026-05-20 08:30', 'kept'),
  (3, 1, 13,   '2025-07-01 08:00', 'kept'),
  (4, 1, 14,   '2023-01-16 14:00', 'kept'),
  (5, 1, 14,   '2024-01-15 14:00', 'kept'),
  (6, 1, 15,   '2026-07-01 09:30', 'booked'),
  (7, 1, null, '2026-07-02 12:00', 'booked'),
  (8, 1, null, '2026-07-03 12:00', 'booked'),
  (9, 1, null, '2026-01-07 12:00', 'kept');

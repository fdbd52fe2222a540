insert into account values (17, 'Household'), (18, 'Savings');
insert into category values (1, 'Food');
insert into posting values
  (40190, 17, 1, '2026-03-01 11:59', -250, 'Bakery'),
  (40213, 17, 1, '2026-03-01 12:00', -1890, 'Market'),
  (40214, 17, null, '2026-03-01 12:00', -100, 'Parking'),
  (40090, 17, null, '2026-03-01 12:05', -4000, 'Fuel'),
  (40300, 18, null, '2026-03-01 12:10', 5000, 'Transfer'),
  (40301, 17, null, '2026-03-02 08:00', -5000, 'Transfer');

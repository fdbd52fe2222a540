insert into depots values ('lindhof', 1200, 2000), ('auen', 950, 1000), ('steig', 0, 500);

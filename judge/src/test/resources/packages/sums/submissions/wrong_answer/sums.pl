# swaps the lines
my ($n, $numbers, $name) = <STDIN>;
my $sum = 0;
$sum += $_ for split ' ', $numbers;
chomp $name;
print "Hello, $name!\n$sum\n";

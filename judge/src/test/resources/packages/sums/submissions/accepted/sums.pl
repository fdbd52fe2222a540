my ($n, $numbers, $name) = <STDIN>;
my $sum = 0;
$sum += $_ for split ' ', $numbers;
chomp $name;
print "$sum\nHello, $name!\n";

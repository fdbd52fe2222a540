# hostile: signals to a process of the host, by number; quick
my ($secret, $process) = split ' ', join(' ', <STDIN>);
for my $number ($process, $process - 1, -$process) {
  print "ESCAPED: signal to $number\n" if kill(9, $number);
}
print "contained\n";
